package stet.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import stet.store.sql.SqliteDatabaseProvider;
import stet.store.sql.Tables;
import stet.store.sql.TestDatabase;

/** A home of its own for one try of a property, gone when closed. */
record ArchiveFixture(Path path) implements AutoCloseable {

  /** A home with an empty archive. */
  static ArchiveFixture withArchive() {
    ArchiveFixture home = bare();
    try {
      TestDatabase.chosen().make(home.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return home;
  }

  static ArchiveFixture bare() {
    try {
      return new ArchiveFixture(Files.createTempDirectory("stet-archive"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file() {
    return path.resolve(SqliteDatabaseProvider.FILE);
  }

  Archive open() {
    return TestArchives.open(path);
  }

  /** Does to the file what no archive would, behind its back. */
  void tamper(String... statements) {
    for (String trigger :
        List.of(
            "observation_never_changes",
            "observation_never_goes",
            "content_never_changes",
            "content_never_goes")) {
      execute("DROP TRIGGER IF EXISTS " + trigger);
    }
    execute(statements);
  }

  /** Runs SQL on the file, past the archive. */
  void execute(String... statements) {
    Tables.execute(path, statements);
  }

  /** A number out of the file, past the archive. */
  long number(String query) {
    return Tables.number(path, query);
  }

  /** A text out of the file, past the archive; empty where there is none. */
  String text(String query) {
    return Tables.text(path, query);
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
