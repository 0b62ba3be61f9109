package stet.archive;

import java.nio.file.Path;
import stet.store.sql.SqliteDatabaseProvider;

/** Archives of tests: the one place that says in which database they are. */
public final class TestArchives {
  private TestArchives() {}

  /** Opens the archive in that directory, making it where there is none. */
  public static Archive open(Path home) {
    return Archive.open(home, new SqliteDatabaseProvider());
  }
}
