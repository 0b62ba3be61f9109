package stet.store;

import java.io.IOException;
import java.nio.file.Path;

/** Opens the databases of one kind. */
public interface DatabaseProvider {

  /**
   * Opens the database of an archive, makes it where there is none, and brings an older one to the
   * schema of this program.
   *
   * @param home the directory of the archive, which exists
   * @throws ArchiveException if it is damaged, foreign, or of a newer program
   */
  Database open(Path home) throws IOException;
}
