/**
 * The stores in SQL: the only package that knows SQL, JDBC, the library that sends statements, or a
 * database product.
 *
 * <p>Takes the calls of {@link stet.store}; answers them from tables. There is one set of
 * statements, in the classes that begin with {@code Sql}, written so that SQLite and PostgreSQL
 * take them alike. Statements that differ between the two are in {@code Dialect}. Connections,
 * migrations, snapshots and the care of the file are each database's own: the classes that begin
 * with {@code Sqlite}, and the migrations in {@code stet/store/sql/sqlite}.
 *
 * <p>{@link stet.store.sql.SqliteDatabaseProvider} is the entry point. Another database needs
 * another provider, its {@code Dialect} and its migrations.
 */
@NullMarked
package stet.store.sql;

import org.jspecify.annotations.NullMarked;
