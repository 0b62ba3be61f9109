package stet.archive;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The archive's file, read by several threads at once and written by one at a time. Whatever keeps
 * it from its work is an {@link ArchiveException}.
 */
final class Database implements AutoCloseable {

  /** More threads than cores gain nothing: a reader is never kept waiting by the disk for long. */
  private static final int READERS = 8;

  private final Path file;
  private final Connections writing;
  private final Connections reading;
  private final Jdbi writer;
  private final Jdbi reader;

  Database(Path file) {
    this.file = file;
    this.writing = Connections.toWrite(file);
    this.reading = Connections.toRead(file, READERS);
    this.writer = Jdbi.create(writing).setStatementBuilderFactory(writing::statements);
    this.reader = Jdbi.create(reading).setStatementBuilderFactory(reading::statements);
  }

  /** Asks with a handle that refuses to write. Each statement sees the file as it is then. */
  <T> T read(Function<Handle, T> question) {
    try (Handle handle = reader.open()) {
      return question.apply(handle);
    } catch (JdbiException e) {
      throw ArchiveException.of(file, e);
    }
  }

  /** The same, where all statements see the file as it is at the first. */
  <T> T readAtOnce(Function<Handle, T> question) {
    return read(handle -> handle.inTransaction(question::apply));
  }

  /** The file as it is now, until the snapshot is closed. */
  ArchiveSnapshot snapshot() {
    Handle handle = reader.open();
    try {
      handle.begin();
      return new ArchiveSnapshot(file, handle, Head.of(handle), Gate.generation(handle));
    } catch (JdbiException e) {
      handle.close();
      throw ArchiveException.of(file, e);
    }
  }

  /** Writes in one transaction, on disk when this returns. Whatever is thrown undoes it all. */
  <T> T write(Function<Handle, T> work) {
    return writeAlone(handle -> handle.inTransaction(work::apply));
  }

  /** Writes outside of any transaction, which some statements of SQLite ask for. */
  <T> T writeAlone(Function<Handle, T> work) {
    try (Handle handle = writer.open()) {
      return work.apply(handle);
    } catch (JdbiException e) {
      throw ArchiveException.of(file, e);
    }
  }

  /** Waits until nobody uses it any more. */
  @Override
  public void close() {
    try {
      reading.close();
      writing.close();
    } catch (SQLException e) {
      throw ArchiveException.of(file, e);
    }
  }
}
