package stet.archive;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;

/**
 * The archive's file as it was at one moment, whoever writes meanwhile. It can be copied while it
 * is open, and is to be closed by the thread that began it: until then the write-ahead log grows.
 */
public final class ArchiveSnapshot implements AutoCloseable {

  /** Pages copied between two reports of progress: 4 MB. */
  private static final int PAGES = 4096;

  /** How long a copy waits for a lock, and how often: a reader of a log never waits for one. */
  private static final int PAUSE_MILLIS = 100;

  private static final int PAUSES = 600;

  private final Path file;
  private final Handle handle;
  private final Head head;
  private final long generation;

  ArchiveSnapshot(Path file, Handle handle, Head head, long generation) {
    this.file = file;
    this.handle = handle;
    this.head = head;
    this.generation = generation;
  }

  /** The end of the chain. */
  public Head head() {
    return head;
  }

  /** The number of the last change to what is withheld. */
  public long generation() {
    return generation;
  }

  /**
   * Copies it to a file that is not there yet, by SQLite's online backup; on disk when this
   * returns. The copy is one whole file, with no log beside it.
   */
  public void copyTo(Path copy, Progress progress) {
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
      new ArchiveFile(copy).settle();
    } catch (SQLException e) {
      throw ArchiveException.of(copy, e);
    }
  }

  @Override
  public void close() {
    handle.rollback();
    handle.close();
  }
}
