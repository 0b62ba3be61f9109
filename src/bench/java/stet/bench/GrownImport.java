package stet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import stet.App;
import stet.cli.StetCommand;
import stet.store.sql.SqliteDatabaseProvider;

/** Imports a file into a home that must not be there yet, once, as {@code ./stet import} does. */
final class GrownImport {
  private GrownImport() {}

  /**
   * Prints versions, seconds, the seconds that the processors spent, the bytes of the archive and
   * those of the index.
   *
   * @param arguments a file, and a home
   */
  public static void main(String[] arguments) throws IOException {
    Path home = Path.of(arguments[1]);
    if (Files.exists(home.resolve(SqliteDatabaseProvider.FILE))) {
      throw new IllegalArgumentException(home + " has an archive already");
    }
    long begun = System.nanoTime();
    int status = StetCommand.run(App::open, "import", "--home", home.toString(), arguments[0]);
    double seconds = (System.nanoTime() - begun) / 1e9;
    double processor = Processor.seconds();
    if (status != 0) {
      throw new IllegalStateException("the import ended with status " + status);
    }
    long versions;
    try (App app = App.open(home)) {
      app.deriver().catchUp();
      versions = app.search().counts().answer().orElseThrow().versions();
    }
    System.out.printf(
        Locale.ROOT,
        "%d %.1f %.1f %d %d%n",
        versions,
        seconds,
        processor,
        Files.size(home.resolve(SqliteDatabaseProvider.FILE)),
        Sizes.of(home.resolve("lucene")));
  }
}
