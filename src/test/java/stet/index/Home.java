package stet.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import stet.archive.Archive;
import stet.archive.TestArchives;
import stet.diff.Differ;
import stet.history.Histories;
import stet.imports.Entry;
import stet.imports.JsonLines;
import stet.indexing.IndexFixture;
import stet.language.LanguageDetector;
import stet.model.Content;
import stet.model.Observation;
import stet.tag.Tagger;
import stet.text.language.Packs;

/** A home with an archive, for indexes to be opened on. */
final class Home implements AutoCloseable {

  static final Instant NOON = Instant.parse("2014-03-14T12:00:00Z");

  final Path path;
  final Archive archive;
  final Histories histories;

  Home(Path path) {
    this.path = path;
    this.archive = TestArchives.open(path);
    this.histories =
        new Histories(
            archive, new LanguageDetector(Packs.ALL), new Differ(Packs.ALL), new Tagger(Packs.ALL));
  }

  IndexFixture open() {
    return IndexFixture.open(path, archive, histories);
  }

  IndexFixture open(int rules) {
    return IndexFixture.open(path, archive, histories, rules);
  }

  static Observation seen(String article, int minute, String text) {
    return seen(article, minute, "Vote in Crimea", text);
  }

  static Observation seen(String article, int minute, String headline, String text) {
    return new Observation(
        "nytimes",
        article,
        NOON.plusSeconds(60L * minute),
        new Content(headline, "", text),
        "test/1",
        null,
        "en");
  }

  static List<Observation> read(Path file) throws IOException {
    List<Observation> all = new ArrayList<>();
    try (JsonLines lines = JsonLines.open(file)) {
      for (Entry entry = lines.next(); entry != null; entry = lines.next()) {
        if (entry instanceof Entry.Read read) {
          all.add(read.observation());
        }
      }
    }
    return all;
  }

  @Override
  public void close() {
    archive.close();
  }
}
