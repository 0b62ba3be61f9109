package stet.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Cache of the prepared statements of one connection, because SQLite takes longer to prepare one of
 * Stet's statements than to run it. Like the connection, it may be used by one thread at a time.
 */
final class StatementCache extends DefaultStatementBuilder {

  /** The most statements that are kept. This package has about a hundred. */
  private static final int MOST = 128;

  private final Map<String, PreparedStatement> idle = new HashMap<>();
  private final IdentityHashMap<Statement, String> lent = new IdentityHashMap<>();

  @Override
  public PreparedStatement create(Connection connection, String sql, StatementContext context)
      throws SQLException {
    PreparedStatement kept = idle.remove(sql);
    PreparedStatement statement = kept == null ? super.create(connection, sql, context) : kept;
    lent.put(statement, sql);
    return statement;
  }

  @Override
  public void close(Connection connection, String sql, Statement statement) throws SQLException {
    String prepared = lent.remove(statement);
    boolean keeps =
        prepared != null
            && statement instanceof PreparedStatement
            && idle.size() < MOST
            && !idle.containsKey(prepared)
            && !statement.isClosed();
    if (keeps) {
      PreparedStatement again = (PreparedStatement) statement;
      again.clearBatch();
      again.clearParameters();
      idle.put(prepared, again);
    } else {
      super.close(connection, sql, statement);
    }
  }
}
