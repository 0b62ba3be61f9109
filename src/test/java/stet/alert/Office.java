package stet.alert;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import stet.api.Api;
import stet.archive.Archive;
import stet.archive.TestArchives;
import stet.desk.Quiet;
import stet.desk.SavedSearches;
import stet.diff.Differ;
import stet.health.BackoffPolicy;
import stet.health.FatalErrorHandler;
import stet.health.TaskRegistry;
import stet.history.Histories;
import stet.indexing.Deriver;
import stet.indexing.IndexFixture;
import stet.language.LanguageDetector;
import stet.lucene.LuceneSearch;
import stet.model.Content;
import stet.model.NetworkPolicy;
import stet.model.Observation;
import stet.store.SavedSearch;
import stet.tag.Tagger;
import stet.text.language.Packs;

/** An archive that is indexed as it grows, with saved searches and somebody who tells of them. */
final class Office implements AutoCloseable {

  static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

  /** For tests that do not want to wait. */
  static final Patience HASTY =
      new Patience(Duration.ofMillis(40), Duration.ofMillis(300), Duration.ofMinutes(5));

  final Archive archive;
  final IndexFixture index;
  final SavedSearches saved;
  final TaskRegistry tasks =
      new TaskRegistry(
          Clock.systemUTC(),
          new BackoffPolicy(Duration.ofMillis(40), Duration.ofMillis(300)),
          FatalErrorHandler.NONE);
  private final Alerting alerting;
  private final Deriver.Following following;

  Office(Path home, Patience patience) {
    archive = TestArchives.open(home);
    Histories histories =
        new Histories(
            archive, new LanguageDetector(Packs.ALL), new Differ(Packs.ALL), new Tagger(Packs.ALL));
    index = IndexFixture.open(home, archive, histories, tasks);
    saved = new SavedSearches(archive, Clock.systemUTC());
    alerting =
        new Alerting(
            home,
            archive,
            index.deriver(),
            new LuceneSearch(index.engine(), archive, Clock.systemUTC()),
            new Api(archive, histories),
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
    archive.record(List.of(observations), Quiet::keep);
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
