package stet.store.sql;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import stet.store.ArchiveException;

/**
 * Schema migration of an archive file to the schema of this program.
 *
 * <p>The file's {@code user_version} has the number of its schema, so that Flyway, which takes half
 * a second to start, runs only for a new archive or an old one.
 */
final class SqliteSchema {

  /** The latest migration in {@code stet/store/sql/sqlite}. */
  static final int VERSION = 10;

  /**
   * The page size in bytes. Most contents are small: with pages of 2048 bytes the file is 1 in 100
   * larger, with 4096, 2.
   */
  private static final int PAGE = 1024;

  /**
   * "Stet" in ASCII, so that {@code file} and Stet can distinguish an archive from any other SQLite
   * file.
   */
  static final int APPLICATION = 0x53746574;

  private final Path file;
  private final Path lock;

  SqliteSchema(Path file, Path lock) {
    this.file = file;
    this.lock = lock;
  }

  /**
   * Creates, migrates or only checks the file. If several processes do this at once, one works and
   * the others wait.
   */
  void bring() throws SQLException, IOException {
    if (Files.exists(file) && version() == VERSION) {
      return;
    }
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = lock(channel)) {
      if (held.isValid() && version() < VERSION) {
        migrate();
      }
    }
  }

  private static FileLock lock(FileChannel channel) throws IOException {
    while (true) {
      try {
        return channel.lock();
      } catch (OverlappingFileLockException heldByThisProcess) {
        pause();
      }
    }
  }

  /**
   * Waits while another thread of this process creates or migrates the file. That takes a moment,
   * and the wait uses no processor time.
   */
  private static void pause() throws IOException {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while another thread makes the archive");
    }
  }

  private int version() throws SQLException {
    try (Connection connection =
            SqliteConnectionPool.connect(file, SqliteConnectionPool.config(false));
        Statement statement = connection.createStatement()) {
      int version = number(statement, "PRAGMA user_version");
      if (version > VERSION) {
        throw new ArchiveException(
            file
                + " was made by a newer Stet (its schema is "
                + version
                + ", this program knows "
                + VERSION
                + "). Update Stet.");
      }
      int application = number(statement, "PRAGMA application_id");
      boolean foreign =
          application != APPLICATION && number(statement, "SELECT count(*) FROM sqlite_schema") > 0;
      if (foreign) {
        throw new ArchiveException(
            file + " is a database, but no archive of Stet's. Choose another --home.");
      }
      return version;
    }
  }

  private void migrate() throws SQLException {
    try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      // This is done in this order, and before the write-ahead log is switched on, because the
      // first write fixes the page size.
      statement.execute("PRAGMA page_size = " + PAGE);
      statement.execute("PRAGMA application_id = " + APPLICATION);
    }
    SQLiteConfig config = SqliteConnectionPool.config(true);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:stet/store/sql/sqlite")
        .loggers("slf4j")
        .load()
        .migrate();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      // The version is written last, so that the next start completes a migration that was
      // interrupted.
      statement.execute("PRAGMA user_version = " + VERSION);
    }
  }

  private static int number(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }
}
