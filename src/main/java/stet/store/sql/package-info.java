/**
 * The stores in SQL. This is the only package that uses SQL, JDBC, the library that sends
 * statements, or a database product.
 *
 * <p>The package answers the calls of {@link stet.store} from tables. There is one set of
 * statements, in the classes whose names begin with {@code Sql}, which both SQLite and PostgreSQL
 * accept. Statements that differ between the two are in {@code Dialect}. Each database has its own
 * connections, migrations, snapshots and handling of files: those of SQLite are the classes whose
 * names begin with {@code Sqlite}, and the migrations in {@code stet/store/sql/sqlite}.
 *
 * <p>{@link stet.store.sql.SqliteDatabaseProvider} is the entry point. Another database needs
 * another provider, its {@code Dialect} and its migrations.
 */
@NullMarked
package stet.store.sql;

import org.jspecify.annotations.NullMarked;
