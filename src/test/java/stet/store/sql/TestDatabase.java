package stet.store.sql;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import stet.store.DatabaseProvider;

/**
 * The database in which tests keep their archives: SQLite, unless the system property {@value
 * #PROPERTY} names another class that implements this and has a constructor without parameters.
 */
public interface TestDatabase {

  /** Names the class of another database. */
  String PROPERTY = "stet.test.database";

  /** Opens the databases of homes. */
  DatabaseProvider provider();

  /** Makes an empty archive in a home that has none. */
  void make(Path home) throws IOException;

  /** A connection to the tables of a home, past the program. */
  Connection connect(Path home) throws SQLException;

  /** The database that was chosen for this run. */
  static TestDatabase chosen() {
    return Choice.CHOSEN;
  }

  /** Made when it is first asked for. */
  final class Choice {
    private static final TestDatabase CHOSEN = choose();

    private Choice() {}

    private static TestDatabase choose() {
      String name = System.getProperty(PROPERTY, "");
      try {
        return name.isEmpty()
            ? new SqliteTestDatabase()
            : Class.forName(name)
                .asSubclass(TestDatabase.class)
                .getDeclaredConstructor()
                .newInstance();
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(name + " is not a " + TestDatabase.class.getName(), e);
      }
    }
  }
}
