package stet.store.sql;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import stet.store.ArchiveException;
import stet.store.ChainHead;
import stet.store.DatabaseSnapshot;
import stet.store.ProgressListener;

/**
 * A read transaction in which the file can be copied. The write-ahead log grows until the
 * transaction ends.
 */
final class SqliteSnapshot implements DatabaseSnapshot {

  /** The number of pages that are copied between two reports of progress: 4 MB. */
  private static final int PAGES = 4096;

  /**
   * The length and the most number of waits for a lock. A reader of a write-ahead log never waits
   * for one.
   */
  private static final int PAUSE_MILLIS = 100;

  private static final int PAUSES = 600;

  private final Path file;
  private final Handle handle;
  private final ChainHead head;
  private final Dialect dialect;

  SqliteSnapshot(Path file, Handle handle, ChainHead head, Dialect dialect) {
    this.file = file;
    this.handle = handle;
    this.head = head;
    this.dialect = dialect;
  }

  @Override
  public ChainHead head() {
    return head;
  }

  /** Copies the file by SQLite's online backup. The copy is one complete file without a log. */
  @Override
  public void copyTo(Path copy, ProgressListener progress) {
    try {
      // Within this transaction the copy is never restarted, as it otherwise would be after
      // every write.
      int code =
          handle
              .getConnection()
              .unwrap(SQLiteConnection.class)
              .getDatabase()
              .backup(
                  "main",
                  copy.toAbsolutePath().toString(),
                  (left, all) -> progress.at(all - left, all),
                  PAUSE_MILLIS,
                  PAUSES,
                  PAGES);
      if (code != SQLiteErrorCode.SQLITE_OK.code) {
        throw new ArchiveException(
            "%s cannot be copied to %s (%s). Is there enough room on the disk?"
                .formatted(file, copy, SQLiteErrorCode.getErrorCode(code).message));
      }
      new SqliteFile(copy).settle();
    } catch (SQLException e) {
      throw dialect.explain(copy, e);
    }
  }

  @Override
  public void close() {
    handle.rollback();
    handle.close();
  }
}
