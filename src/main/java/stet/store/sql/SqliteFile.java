package stet.store.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import stet.store.ArchiveException;
import stet.store.DurableFiles;

/** The SQLite file of an archive, for code that copies or replaces the file. */
public final class SqliteFile {

  private final Path file;

  public SqliteFile(Path file) {
    this.file = file;
  }

  /**
   * Whether any process has the file open and reads or writes it, as far as SQLite can know. If
   * none does, its log is written into the file, so that the file alone is the archive. A damaged
   * file is not changed, and neither is an empty file, because SQLite would delete its log on
   * opening.
   */
  public boolean isInUse() {
    try {
      if (Files.size(file) == 0) {
        return false;
      }
      leaveLog();
      return false;
    } catch (IOException e) {
      return false; // it is gone or may not be read; a process that moves it gets the error
    } catch (SQLiteException e) {
      int code = e.getResultCode().code & 0xff;
      return code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code;
    } catch (SQLException e) {
      return false; // a file with another fault is not an archive that could be in use
    }
  }

  /** Writes the log into the file. Fails if a process has the file open. */
  public void settle() {
    try {
      leaveLog();
      if (Files.exists(file.resolveSibling(file.getFileName() + "-wal"))) {
        throw new ArchiveException(
            file + " still has a write-ahead log next to it. Run the command again.");
      }
      DurableFiles.force(file);
    } catch (SQLException | IOException e) {
      throw new SqliteDialect().explain(file, e);
    }
  }

  private void leaveLog() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(0);
    try (Connection connection = config.createConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = DELETE");
    }
  }
}
