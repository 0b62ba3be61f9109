package stet.search.lucene.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import stet.archive.Archive;
import stet.archive.TestArchives;
import stet.indexing.IndexFixture;
import stet.intake.imports.ImportEntry;
import stet.intake.imports.JsonLinesReader;
import stet.model.Content;
import stet.model.Observation;
import stet.revision.RevisionHistory;
import stet.revision.diff.ContentDiffer;
import stet.revision.tag.Tagger;
import stet.text.language.LanguageDetector;
import stet.text.language.Packs;

/** A home with an archive, for indexes to be opened on. */
final class LuceneIndexFixture implements AutoCloseable {

  static final Instant NOON = Instant.parse("2014-03-14T12:00:00Z");

  final Path path;
  final Archive archive;
  final RevisionHistory histories;

  LuceneIndexFixture(Path path) {
    this.path = path;
    this.archive = TestArchives.open(path);
    this.histories =
        new RevisionHistory(
            archive,
            new LanguageDetector(Packs.ALL),
            new ContentDiffer(Packs.ALL),
            new Tagger(Packs.ALL));
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
    try (JsonLinesReader lines = JsonLinesReader.open(file)) {
      for (ImportEntry entry = lines.next(); entry != null; entry = lines.next()) {
        if (entry instanceof ImportEntry.Read read) {
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
