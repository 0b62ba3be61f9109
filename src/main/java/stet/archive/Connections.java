package stet.archive;

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
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/**
 * Connections to one archive file, lent to one thread at a time and kept open between. Safe for all
 * threads; whoever comes when all are lent waits.
 */
final class Connections implements ConnectionFactory, AutoCloseable {

  /** How long to wait for another process that is writing: its batches take far less. */
  private static final int PATIENCE_MILLIS = 60_000;

  private static final int CACHE_KIB = 16 * 1024;

  /** What a write-ahead log may keep of the disk after a checkpoint. */
  private static final int LOG_LIMIT = 64 * 1024 * 1024;

  /** How many pages the log gathers before they are carried into the file: 8 MB. */
  private static final int LOG_PAGES = 8192;

  private final Path file;
  private final boolean writing;
  private final @Nullable Still still;
  private final int size;
  private final Semaphore permits;
  private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
  private final Map<Connection, KeptStatements> statements = new ConcurrentHashMap<>();

  private Connections(Path file, boolean writing, int size) {
    this.file = file;
    this.writing = writing;
    this.still = writing ? null : Still.of(file).orElse(null);
    this.size = size;
    this.permits = new Semaphore(size, true);
  }

  /** One connection, so that one thread of this process writes at a time. */
  static Connections toWrite(Path file) {
    return new Connections(file, true, 1);
  }

  /** Several connections that refuse to write. */
  static Connections toRead(Path file, int size) {
    return new Connections(file, false, size);
  }

  @Override
  public Connection openConnection() throws SQLException {
    permits.acquireUninterruptibly();
    boolean lent = false;
    try {
      requireStill();
      Connection kept = idle.pollFirst();
      Connection connection = kept == null ? connect() : kept;
      lent = true;
      return connection;
    } finally {
      if (!lent) {
        permits.release();
      }
    }
  }

  @Override
  public void closeConnection(Connection connection) throws SQLException {
    try {
      if (connection.getAutoCommit()) {
        idle.addFirst(connection);
      } else {
        // Some failure left it within a transaction: nobody else shall inherit that.
        statements.remove(connection);
        connection.close();
      }
    } finally {
      permits.release();
    }
    requireStill();
  }

  private void requireStill() {
    if (still != null) {
      still.require();
    }
  }

  /** Waits until all are given back, then closes them. */
  @Override
  public void close() throws SQLException {
    permits.acquireUninterruptibly(size);
    for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
      connection.close();
    }
  }

  /** The statements of a connection, for whoever it is lent to. */
  StatementBuilder statements(Connection connection) {
    return statements.computeIfAbsent(connection, any -> new KeptStatements());
  }

  private Connection connect() throws SQLException {
    SQLiteConfig config = config(writing);
    Connection connection =
        still == null ? config.createConnection("jdbc:sqlite:" + file) : still.connect(config);
    if (!writing) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA query_only = ON");
      }
    }
    return connection;
  }

  /** One connection, of whoever reads a file that may not be written. */
  static Connection connect(Path file, SQLiteConfig config) throws SQLException {
    Optional<Still> still = Still.of(file);
    return still.isPresent()
        ? still.get().connect(config)
        : config.createConnection("jdbc:sqlite:" + file);
  }

  /** How an archive is opened, wherever it is opened. */
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
      // Taking the write lock at the start: a reader that turned writer half-way could only fail.
      config.setTransactionMode(TransactionMode.IMMEDIATE);
    }
    return config;
  }
}
