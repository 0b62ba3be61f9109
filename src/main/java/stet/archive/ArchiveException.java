package stet.archive;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteException;
import stet.health.OperatorMessage;

/**
 * The archive cannot go on: the disk is full, the file is damaged or not ours. Never a reason to
 * carry on without it; the message says what happened and what to do next.
 */
public class ArchiveException extends RuntimeException implements OperatorMessage {

  private static final long serialVersionUID = 1L;

  // Result codes of SQLite (sqlite.org/rescode.html), mostly the low byte.
  private static final int FULL = 13;
  private static final int CORRUPT = 11;
  private static final int NOT_A_DATABASE = 26;

  /** There was no room for what readers share, a file of 32 kB: a disk that is full says so. */
  private static final int NO_ROOM_TO_SHARE = 10 | 19 << 8;

  public ArchiveException(String message) {
    super(message);
  }

  public ArchiveException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Puts a failure of SQLite, however deeply wrapped, into words. */
  static ArchiveException of(Path file, Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException sqlite) {
        return new ArchiveException(file + ": " + inWords(sqlite), failure);
      }
      if (cause instanceof ArchiveException known) {
        return known;
      }
    }
    return new ArchiveException(file + ": " + failure.getMessage(), failure);
  }

  /** Whether SQLite could not make sense of the file, which a verification reports as damage. */
  static boolean isDamage(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        int code = sql.getErrorCode() & 0xff;
        return code == CORRUPT || code == NOT_A_DATABASE;
      }
    }
    return false;
  }

  private static String inWords(SQLiteException failure) {
    int code = failure.getResultCode().code;
    return switch (code == NO_ROOM_TO_SHARE ? FULL : code & 0xff) {
      case FULL ->
          "the disk is full. Free some space and do it again; what was acknowledged is safe.";
      case CORRUPT ->
          "the file is damaged. Run `stet verify` to see what is wrong, and restore a backup.";
      case NOT_A_DATABASE -> "this is not an archive. Restore a backup, or choose another --home.";
      case 3, 8, 14, 23 ->
          "cannot be opened or written. Check who owns it and its directory, and their permissions.";
      case 5, 6 ->
          "another process has been writing for too long. Wait until it is done and do it again.";
      case 10 ->
          "the disk failed (%s). Check the disk, then run `stet verify`."
              .formatted(failure.getMessage());
      default -> String.valueOf(failure.getMessage());
    };
  }
}
