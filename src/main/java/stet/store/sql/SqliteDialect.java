package stet.store.sql;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteException;
import stet.store.ArchiveException;
import stet.store.DamagedDatabaseException;

/** The SQL dialect of SQLite. */
final class SqliteDialect implements Dialect {

  // Result codes (sqlite.org/rescode.html). Except for the last one, they are the low byte.
  private static final int FULL = 13;
  private static final int CORRUPT = 11;
  private static final int NOT_A_DATABASE = 26;

  /**
   * There was no room for the memory that readers share, a file of 32 kB. A full disk is reported
   * like that.
   */
  private static final int NO_ROOM_TO_SHARE = 10 | 19 << 8;

  @Override
  public String numbers(String parameter) {
    return "(SELECT value FROM json_each(:" + parameter + "))";
  }

  @Override
  public String texts(String parameter) {
    return numbers(parameter);
  }

  @Override
  public String elements(String parameter, String table) {
    return "json_each(:" + parameter + ") AS " + table;
  }

  @Override
  public String joinNext() {
    return "CROSS JOIN";
  }

  @Override
  public String hex(String expression) {
    return "hex(" + expression + ")";
  }

  @Override
  public void faults(Handle handle, Consumer<String> consumer) {
    handle
        .createQuery("PRAGMA integrity_check")
        .mapTo(String.class)
        .forEach(
            line -> {
              if (!line.equals("ok")) {
                consumer.accept("is inconsistent: " + line.strip());
              }
            });
    handle
        .createQuery("PRAGMA foreign_key_check")
        .map((row, context) -> row.getString(1) + " " + row.getLong(2))
        .forEach(row -> consumer.accept("holds a row that refers to nothing: " + row));
  }

  @Override
  public boolean compact(Handle handle) {
    handle.execute("VACUUM");
    boolean busy =
        handle
            .createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
            .map((row, context) -> row.getBoolean(1))
            .one();
    return !busy;
  }

  @Override
  public ArchiveException explain(Path file, Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException sqlite) {
        return explain(file, sqlite, failure);
      }
      if (cause instanceof ArchiveException known) {
        return known;
      }
    }
    return new ArchiveException(file + ": " + failure.getMessage(), failure);
  }

  private static ArchiveException explain(Path file, SQLiteException sqlite, Exception failure) {
    int code = sqlite.getResultCode().code;
    String message =
        switch (code == NO_ROOM_TO_SHARE ? FULL : code & 0xff) {
          case FULL ->
              "the disk is full. Free some space and do it again; what was acknowledged is safe.";
          case CORRUPT ->
              "the file is damaged. Run `stet verify` to see what is wrong, and restore a backup.";
          case NOT_A_DATABASE ->
              "this is not an archive. Restore a backup, or choose another --home.";
          case 3, 8, 14, 23 ->
              "cannot be opened or written. Check who owns it and its directory, and their permissions.";
          case 5, 6 ->
              "another process has been writing for too long. Wait until it is done and do it again.";
          case 10 ->
              "the disk failed (%s). Check the disk, then run `stet verify`."
                  .formatted(sqlite.getMessage());
          default -> String.valueOf(sqlite.getMessage());
        };
    boolean damaged = (code & 0xff) == CORRUPT || (code & 0xff) == NOT_A_DATABASE;
    return damaged
        ? new DamagedDatabaseException(file + ": " + message, failure)
        : new ArchiveException(file + ": " + message, failure);
  }
}
