package stet.store.sql;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import stet.store.Database;
import stet.store.DatabaseProvider;

/** Provider that keeps an archive in one SQLite file in its home. */
public final class SqliteDatabaseProvider implements DatabaseProvider {

  /** The file's name within a home. */
  public static final String FILE = "archive.db";

  /** A file in a home that a process locks while it creates or replaces the database. */
  public static final String LOCK = "archive.lock";

  private static final Dialect DIALECT = new SqliteDialect();

  @Override
  public Database open(Path home) throws IOException {
    Path file = home.resolve(FILE);
    try {
      new SqliteSchema(file, home.resolve(LOCK)).bring();
      return new SqliteDatabase(file, DIALECT);
    } catch (SQLException | RuntimeException e) {
      throw DIALECT.explain(file, e);
    }
  }
}
