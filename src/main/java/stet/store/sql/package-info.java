/**
 * The stores in SQL: the only package that knows it, the library that sends it, and the database.
 *
 * <p>Takes the calls of {@code stet.store}; answers them from tables. Statements are written so
 * that SQLite and PostgreSQL take them alike.
 */
@NullMarked
package stet.store.sql;

import org.jspecify.annotations.NullMarked;
