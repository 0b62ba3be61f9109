package stet.store.sql;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import stet.store.Database;
import stet.store.DatabaseSnapshot;
import stet.store.UnitOfWork;

/** The database of an archive in its SQLite file. */
final class SqliteDatabase implements Database {

  /**
   * The most connections for reading. Threads beyond the number of cores gain nothing, since a
   * reader never waits long for the disk.
   */
  private static final int READERS = 8;

  private final Path file;
  private final Dialect dialect;
  private final SqliteConnectionPool writing;
  private final SqliteConnectionPool reading;
  private final Jdbi writer;
  private final Jdbi reader;

  SqliteDatabase(Path file, Dialect dialect) {
    this.file = file;
    this.dialect = dialect;
    this.writing = SqliteConnectionPool.toWrite(file);
    this.reading = SqliteConnectionPool.toRead(file, READERS);
    this.writer = Jdbi.create(writing).setStatementBuilderFactory(writing::statements);
    this.reader = Jdbi.create(reading).setStatementBuilderFactory(reading::statements);
  }

  @Override
  public <T> T read(Function<UnitOfWork, T> questions) {
    return with(reader, handle -> questions.apply(unit(handle)));
  }

  @Override
  public <T> T readConsistently(Function<UnitOfWork, T> questions) {
    return with(reader, handle -> handle.inTransaction(all -> questions.apply(unit(all))));
  }

  @Override
  public <T> T write(Function<UnitOfWork, T> work) {
    return with(writer, handle -> handle.inTransaction(all -> work.apply(unit(all))));
  }

  @Override
  public DatabaseSnapshot snapshot() {
    Handle handle = reader.open();
    try {
      handle.begin();
      return new SqliteSnapshot(file, handle, unit(handle).observations().head(), dialect);
    } catch (JdbiException e) {
      handle.close();
      throw dialect.explain(file, e);
    }
  }

  @Override
  public boolean compact() {
    return with(writer, dialect::compact);
  }

  private UnitOfWork unit(Handle handle) {
    return new SqlUnitOfWork(handle, dialect);
  }

  private <T> T with(Jdbi jdbi, Function<Handle, T> work) {
    try (Handle handle = jdbi.open()) {
      return work.apply(handle);
    } catch (JdbiException e) {
      throw dialect.explain(file, e);
    }
  }

  @Override
  public void close() {
    try {
      reading.close();
      writing.close();
    } catch (SQLException e) {
      throw dialect.explain(file, e);
    }
  }
}
