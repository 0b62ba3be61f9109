package stet.alert;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import stet.api.ApiAnswers;
import stet.archive.Archive;
import stet.archive.TestArchives;
import stet.desk.SavedSearchCatalogue;
import stet.desk.SuppressedAlertRanges;
import stet.health.BackoffPolicy;
import stet.health.FatalErrorHandler;
import stet.health.TaskRegistry;
import stet.indexing.Deriver;
import stet.indexing.IndexFixture;
import stet.model.Content;
import stet.model.NetworkPolicy;
import stet.model.Observation;
import stet.revision.RevisionHistory;
import stet.revision.diff.ContentDiffer;
import stet.revision.tag.Tagger;
import stet.search.lucene.LuceneSearch;
import stet.store.SavedSearch;
import stet.text.language.LanguageDetector;
import stet.text.language.Packs;

/** An archive that is indexed as it grows, with saved searches and somebody who tells of them. */
final class AlertFixture implements AutoCloseable {

  static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

  /** For tests that do not want to wait. */
  static final RetryPolicy HASTY =
      new RetryPolicy(Duration.ofMillis(40), Duration.ofMillis(300), Duration.ofMinutes(5));

  final Archive archive;
  final IndexFixture index;
  final SavedSearchCatalogue saved;
  final TaskRegistry tasks =
      new TaskRegistry(
          Clock.systemUTC(),
          new BackoffPolicy(Duration.ofMillis(40), Duration.ofMillis(300)),
          FatalErrorHandler.NONE);
  private final AlertService alerting;
  private final Deriver.Following following;

  AlertFixture(Path home, RetryPolicy patience) {
    archive = TestArchives.open(home);
    RevisionHistory histories =
        new RevisionHistory(
            archive,
            new LanguageDetector(Packs.ALL),
            new ContentDiffer(Packs.ALL),
            new Tagger(Packs.ALL));
    index = IndexFixture.open(home, archive, histories, tasks);
    saved = new SavedSearchCatalogue(archive, Clock.systemUTC());
    alerting =
        new AlertService(
            home,
            archive,
            index.deriver(),
            new LuceneSearch(index.engine(), archive, Clock.systemUTC()),
            new ApiAnswers(archive, histories),
            URI.create("https://stet.example"),
            patience,
            Clock.systemUTC(),
            tasks);
    alerting.begin();
    following = index.follow();
  }

  SavedSearch save(String name, String query, URI webhook) {
    return saved.add(name, query, webhook, NetworkPolicy.EVERYWHERE).orElseThrow();
  }

  void record(Observation... observations) {
    archive.record(List.of(observations));
  }

  void recordQuietly(Observation... observations) {
    archive.record(List.of(observations), SuppressedAlertRanges::keep);
  }

  /** A look at an article that counts something. */
  static Observation counted(String article, int minute, int dead) {
    return seen(article, minute, dead + " people died in the fire at the old mill on Friday.");
  }

  static Observation seen(String article, int minute, String text) {
    return seen(article, minute, text, "test/1");
  }

  static Observation seen(String article, int minute, String text, String reader) {
    return new Observation(
        "courier",
        article,
        NOON.plusSeconds(60L * minute),
        new Content("Fire at " + article, "", text),
        reader,
        null,
        "en");
  }

  @Override
  public void close() {
    following.close();
    alerting.close();
    index.close();
    archive.close();
  }
}
