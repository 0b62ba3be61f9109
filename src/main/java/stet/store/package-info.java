/**
 * Interfaces and records for all data that Stet keeps in a database.
 *
 * <p>{@link stet.store.UnitOfWork} leads to one store for each subject, bound to one connection;
 * all calls within it see, or change, the same state of the database. Nothing in this package knows
 * SQL, a driver or a product: {@code stet.store.sql} contains all of that.
 *
 * <p>Guarantees: a unit of work that writes is done as a whole, on disk when it returns, or not at
 * all.
 */
@NullMarked
package stet.store;

import org.jspecify.annotations.NullMarked;
