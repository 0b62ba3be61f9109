package stet.archive;

import java.nio.file.Path;
import stet.store.sql.TestDatabase;

/** Archives of tests, in the database that was chosen for the run ({@link TestDatabase}). */
public final class TestArchives {
  private TestArchives() {}

  /** Opens the archive in that directory, making it where there is none. */
  public static Archive open(Path home) {
    return Archive.open(home, TestDatabase.chosen().provider());
  }
}
