package stet.store;

import java.io.IOException;
import java.nio.file.Path;

/** Provider that opens the databases of one kind. */
public interface DatabaseProvider {

  /**
   * Opens the database of an archive. It creates the database if there is none, and migrates an
   * older one to the schema of this program.
   *
   * @param home the directory of the archive, which exists
   * @throws ArchiveException if the database is damaged, belongs to another program, or was written
   *     by a newer Stet
   */
  Database open(Path home) throws IOException;
}
