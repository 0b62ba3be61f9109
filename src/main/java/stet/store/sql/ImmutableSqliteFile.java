package stet.store.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;
import stet.store.ArchiveException;

/**
 * An archive file that no process writes, and that SQLite may therefore open as immutable. This
 * process may not write to the file's directory, and the file has no write-ahead log, or an empty
 * one that no process uses, as a copy may have. Even to read the file, SQLite would create a log
 * and the log's index there; with an immutable file, it needs neither. Before and after all
 * reading, a check makes sure that the file did not change.
 */
record ImmutableSqliteFile(Path file, long size, FileTime changed) {

  /** Returns the file, if it may be opened as immutable. */
  static Optional<ImmutableSqliteFile> of(Path file) {
    Path directory = file.toAbsolutePath().getParent();
    return Files.isRegularFile(file) && !Files.isWritable(directory) && hasNoLog(file)
        ? Optional.of(now(file))
        : Optional.empty();
  }

  private static boolean hasNoLog(Path file) {
    Path log = beside(file, "-wal");
    return Files.notExists(log) || (isEmpty(log) && Files.notExists(beside(file, "-shm")));
  }

  private static Path beside(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  private static boolean isEmpty(Path log) {
    try {
      return Files.size(log) == 0;
    } catch (IOException e) {
      return false; // its length is unknown, so SQLite is to decide
    }
  }

  /** Returns the file in its present state, which is assumed to be immutable. */
  static ImmutableSqliteFile now(Path file) {
    try {
      return new ImmutableSqliteFile(file, Files.size(file), Files.getLastModifiedTime(file));
    } catch (IOException e) {
      throw new ArchiveException(file + " is gone, or may not be read. Do it again.", e);
    }
  }

  /** Opens a connection that treats the file as immutable. */
  Connection connect(SQLiteConfig config) throws SQLException {
    config.setReadOnly(true);
    config.setOpenMode(SQLiteOpenMode.OPEN_URI);
    return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath().toUri() + "?immutable=1");
  }

  /** Whether no process has written the file since, and none is about to. */
  boolean isUnchanged() {
    return Files.exists(file) && hasNoLog(file) && now(file).equals(this);
  }

  /**
   * Throws an exception if the file has changed, because the data read from it may then be of two
   * different times.
   */
  void require() {
    if (!isUnchanged()) {
      throw new ArchiveException(
          file + ": another process wrote it or took it away meanwhile. Do it again.");
    }
  }
}
