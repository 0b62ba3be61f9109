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
 * An archive file in a directory that this process may not write, with no log beside it, or an
 * empty one that nobody has in use, as a copy may have: nobody has it open to write. Even to read
 * it SQLite would put a log there, and what goes with one; told that the file stands still, it
 * needs neither. Whether it did is looked at before and after all that is read.
 */
record ImmutableSqliteFile(Path file, long size, FileTime changed) {

  /** The file, where it is one of these. */
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
      return false; // not known to be: SQLite shall say
    }
  }

  /** The file as it is, taken for one of these. */
  static ImmutableSqliteFile now(Path file) {
    try {
      return new ImmutableSqliteFile(file, Files.size(file), Files.getLastModifiedTime(file));
    } catch (IOException e) {
      throw new ArchiveException(file + " is gone, or may not be read. Do it again.", e);
    }
  }

  /** A connection that takes it as standing still. */
  Connection connect(SQLiteConfig config) throws SQLException {
    config.setReadOnly(true);
    config.setOpenMode(SQLiteOpenMode.OPEN_URI);
    return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath().toUri() + "?immutable=1");
  }

  /** Whether nobody has written it, nor is about to. */
  boolean stands() {
    return Files.exists(file) && hasNoLog(file) && now(file).equals(this);
  }

  /** Throws where it stands no longer: what was read of it may be of two times. */
  void require() {
    if (!stands()) {
      throw new ArchiveException(
          file + ": another process wrote it or took it away meanwhile. Do it again.");
    }
  }
}
