package stet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import stet.App;
import stet.cli.StetCommand;
import stet.store.sql.SqliteDatabaseProvider;

/**
 * The whole import, as a person runs it: archive, diff, tags, index, commit, into a new home. Twice
 * in one process: the first is cold, the second warm, as plain Lucene's is.
 */
final class ImportRun {
  private ImportRun() {}

  /**
   * Prints versions a second of both runs, the bytes of the archive and of the index, and the
   * seconds that the processors spent on a version of the second run.
   *
   * @param arguments a corpus, and a directory to work in
   */
  public static void main(String[] arguments) throws IOException, SQLException {
    Path corpus = Path.of(arguments[0]);
    Path work = Path.of(arguments[1]);
    double cold = run(corpus, Files.createTempDirectory(work, "import"));
    Path home = Files.createTempDirectory(work, "import");
    double before = Processor.seconds();
    double warm = run(corpus, home);
    double spent = Processor.seconds() - before;
    vacuum(home.resolve(SqliteDatabaseProvider.FILE));
    System.out.printf(
        "%.1f %.1f %d %d %.6f%n",
        cold,
        warm,
        Files.size(home.resolve(SqliteDatabaseProvider.FILE)),
        Sizes.of(home.resolve("lucene")),
        spent / versions(home));
  }

  private static double run(Path corpus, Path home) {
    long start = System.nanoTime();
    int status = StetCommand.run(App::open, "import", "--home", home.toString(), corpus.toString());
    double seconds = (System.nanoTime() - start) / 1e9;
    if (status != 0) {
      throw new IllegalStateException("the import ended with status " + status);
    }
    return versions(home) / seconds;
  }

  private static long versions(Path home) {
    try (App app = App.open(home)) {
      return app.archive().census().observations();
    }
  }

  private static void vacuum(Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("VACUUM");
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
  }
}
