package stet.store.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** SQL on the file of an archive, past the program: for tests of damage and of what is stored. */
public final class Tables {
  private Tables() {}

  /** Executes statements, one after the other. */
  public static void execute(Path home, String... statements) {
    try (Connection connection = connection(home);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A number; 0 where there is none. */
  public static long number(Path home, String query) {
    String text = text(home, query);
    return text.isEmpty() ? 0 : (long) Double.parseDouble(text);
  }

  /** A text; empty where there is none. */
  public static String text(Path home, String query) {
    List<List<String>> rows = rows(home, query);
    return rows.isEmpty() ? "" : rows.getFirst().getFirst();
  }

  /** All rows, each value as text. */
  public static List<List<String>> rows(Path home, String query) {
    try (Connection connection = connection(home);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      List<List<String>> rows = new ArrayList<>();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(Objects.requireNonNullElse(result.getString(i), ""));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Connection connection(Path home) throws SQLException {
    return TestDatabase.chosen().connect(home);
  }
}
