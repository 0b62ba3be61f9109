/**
 * Interfaces and records for all data that Stet keeps in a database.
 *
 * <p>{@link stet.store.UnitOfWork} gives access to one store for each subject, bound to one
 * connection. All calls within it see, or change, the same state of the database. This package does
 * not use SQL, a driver or a database product: {@code stet.store.sql} contains all of that.
 *
 * <p>Guarantees: a unit of work that writes is done completely, and on disk when it returns, or not
 * at all.
 */
@NullMarked
package stet.store;

import org.jspecify.annotations.NullMarked;
