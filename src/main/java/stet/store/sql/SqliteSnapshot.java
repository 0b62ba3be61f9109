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
 * A read transaction in which the file can be copied; the write-ahead log grows until the
 * transaction ends.
 */
final class SqliteSnapshot implements DatabaseSnapshot {

  /** Pages copied between two reports of progress: 4 MB. */
  private static final int PAGES = 4096;

  /** How long a copy waits for a lock, and how often: a reader of a log never waits for one. */
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

  /** By SQLite's online backup. The copy is one whole file, with no log beside it. */
  @Override
  public void copyTo(Path copy, ProgressListener progress) {
    try {
      // Within this transaction the copy is never begun anew, as it would be with every write.
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
