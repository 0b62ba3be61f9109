package stet.store.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import stet.store.DatabaseProvider;

/** A SQLite file in each home. */
final class SqliteTestDatabase implements TestDatabase {

  /** An empty archive, made once: Flyway is too slow to make one for every try of a property. */
  private static final class Template {
    static final byte[] BYTES = read();

    private static byte[] read() {
      try {
        Path home = Files.createTempDirectory("stet-template");
        new SqliteDatabaseProvider().open(home).close();
        byte[] bytes = Files.readAllBytes(home.resolve(SqliteDatabaseProvider.FILE));
        Files.delete(home.resolve(SqliteDatabaseProvider.FILE));
        Files.deleteIfExists(home.resolve(SqliteDatabaseProvider.LOCK));
        Files.delete(home);
        return bytes;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public DatabaseProvider provider() {
    return new SqliteDatabaseProvider();
  }

  @Override
  public void make(Path home) throws IOException {
    Files.write(home.resolve(SqliteDatabaseProvider.FILE), Template.BYTES);
  }

  @Override
  public Connection connect(Path home) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + home.resolve(SqliteDatabaseProvider.FILE));
  }
}
