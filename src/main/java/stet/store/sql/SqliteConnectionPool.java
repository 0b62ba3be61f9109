package stet.store.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/**
 * Pool of connections to one archive file. Each connection is lent to one thread at a time and
 * stays open between two uses. Safe for all threads; a thread waits while all connections are lent.
 */
final class SqliteConnectionPool implements ConnectionFactory, AutoCloseable {

  /** The time to wait for another process that is writing. Its batches take far less. */
  private static final int PATIENCE_MILLIS = 60_000;

  private static final int CACHE_KIB = 16 * 1024;

  /** The disk space that a write-ahead log may keep after a checkpoint. */
  private static final int LOG_LIMIT = 64 * 1024 * 1024;

  /** The number of pages in the log that start a checkpoint: 8 MB. */
  private static final int LOG_PAGES = 8192;

  private final Path file;
  private final boolean writing;
  private final Function<Path, Optional<ImmutableSqliteFile>> stillness;
  private final int size;
  private final Semaphore permits;
  private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
  private final Map<Connection, StatementCache> statements = new ConcurrentHashMap<>();

  /** The state of the file for each connection that treats it as immutable. */
  private final Map<Connection, ImmutableSqliteFile> stills = new ConcurrentHashMap<>();

  private SqliteConnectionPool(
      Path file,
      boolean writing,
      int size,
      Function<Path, Optional<ImmutableSqliteFile>> stillness) {
    this.file = file;
    this.writing = writing;
    this.stillness = stillness;
    this.size = size;
    this.permits = new Semaphore(size, true);
  }

  /** Creates a pool of one connection, so that only one thread of this process writes at a time. */
  static SqliteConnectionPool toWrite(Path file) {
    return new SqliteConnectionPool(file, true, 1, any -> Optional.empty());
  }

  /** Creates a pool of several connections that refuse to write. */
  static SqliteConnectionPool toRead(Path file, int size) {
    return toRead(file, size, ImmutableSqliteFile::of);
  }

  /**
   * Creates a pool of several connections that refuse to write.
   *
   * @param stillness called whenever a connection is opened; returns the file if the connection may
   *     treat it as immutable
   */
  static SqliteConnectionPool toRead(
      Path file, int size, Function<Path, Optional<ImmutableSqliteFile>> stillness) {
    return new SqliteConnectionPool(file, false, size, stillness);
  }

  @Override
  public Connection openConnection() throws SQLException {
    permits.acquireUninterruptibly();
    boolean lent = false;
    try {
      Connection kept = kept();
      Connection connection = kept == null ? connect() : kept;
      lent = true;
      return connection;
    } finally {
      if (!lent) {
        permits.release();
      }
    }
  }

  /**
   * Returns an open connection, unless it treats the file as immutable and the file was written.
   */
  private @Nullable Connection kept() throws SQLException {
    for (Connection each = idle.pollFirst(); each != null; each = idle.pollFirst()) {
      ImmutableSqliteFile still = stills.get(each);
      if (still == null || still.isUnchanged()) {
        return each;
      }
      discard(each);
    }
    return null;
  }

  @Override
  public void closeConnection(Connection connection) throws SQLException {
    ImmutableSqliteFile still = stills.get(connection);
    try {
      if (connection.getAutoCommit()) {
        idle.addFirst(connection);
      } else {
        // After a failure within a transaction, the connection is not lent again.
        discard(connection);
      }
    } finally {
      permits.release();
    }
    if (still != null) {
      still.require();
    }
  }

  private void discard(Connection connection) throws SQLException {
    statements.remove(connection);
    stills.remove(connection);
    connection.close();
  }

  /** Waits until all connections are given back, then closes them. */
  @Override
  public void close() throws SQLException {
    permits.acquireUninterruptibly(size);
    for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
      connection.close();
    }
  }

  /** The prepared statements of a connection, for the thread to which it is lent. */
  StatementBuilder statements(Connection connection) {
    return statements.computeIfAbsent(connection, any -> new StatementCache());
  }

  private Connection connect() throws SQLException {
    Optional<ImmutableSqliteFile> still = stillness.apply(file);
    Connection connection = connect(file, still, config(writing));
    still.ifPresent(standing -> stills.put(connection, standing));
    if (!writing) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA query_only = ON");
      }
    }
    return connection;
  }

  /** Opens a single connection, which treats the file as immutable if it may. */
  static Connection connect(Path file, SQLiteConfig config) throws SQLException {
    return connect(file, ImmutableSqliteFile.of(file), config);
  }

  private static Connection connect(
      Path file, Optional<ImmutableSqliteFile> still, SQLiteConfig config) throws SQLException {
    return still.isPresent()
        ? still.get().connect(config)
        : config.createConnection("jdbc:sqlite:" + file);
  }

  /** The SQLite configuration with which every archive is opened. */
  static SQLiteConfig config(boolean writing) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(PATIENCE_MILLIS);
    config.setCacheSize(-CACHE_KIB);
    config.setGetGeneratedKeys(false);
    if (writing) {
      config.setJournalMode(JournalMode.WAL);
      config.setSynchronous(SynchronousMode.FULL);
      config.setJournalSizeLimit(LOG_LIMIT);
      config.setWalAutocheckpoint(LOG_PAGES);
      config.enforceForeignKeys(true);
      // The write lock is taken at the start of a transaction, because a reader that begins to
      // write later could only fail.
      config.setTransactionMode(TransactionMode.IMMEDIATE);
    }
    return config;
  }
}
