package stet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import stet.archive.Archive;
import stet.archive.TestArchives;
import stet.health.BackoffPolicy;
import stet.health.FatalErrorHandler;
import stet.health.TaskRegistry;
import stet.indexing.ArchiveRevisions;
import stet.indexing.Deriver;
import stet.intake.imports.ImportEntry;
import stet.intake.imports.JsonLinesReader;
import stet.model.Content;
import stet.model.Observation;
import stet.revision.RevisionHistory;
import stet.revision.diff.ContentDiffer;
import stet.revision.tag.Tagger;
import stet.search.Question.Order;
import stet.text.language.LanguageDetector;
import stet.text.language.Packs;

/** A real archive with its real index, to put questions to. */
public class SearchFixture implements AutoCloseable {

  public static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

  /** The clock of the search: a day after noon. */
  public static final Instant NOW = NOON.plusSeconds(86_400);

  public final Archive archive;
  public final RevisionHistory histories;
  public final Deriver index;
  public final SearchEngine search;
  private final RevisionIndex revisionIndex;

  /**
   * A newsroom over a home.
   *
   * @param engine keeps its index
   */
  public SearchFixture(Path home, EngineFixture engine) {
    archive = TestArchives.open(home);
    histories =
        new RevisionHistory(
            archive,
            new LanguageDetector(Packs.ALL),
            new ContentDiffer(Packs.ALL),
            new Tagger(Packs.ALL));
    TaskRegistry tasks =
        new TaskRegistry(Clock.systemUTC(), BackoffPolicy.USUAL, FatalErrorHandler.NONE);
    ArchiveRevisions revisions = new ArchiveRevisions(archive, histories);
    revisionIndex = engine.index(home, revisions, tasks);
    index = Deriver.open(archive, revisions, revisionIndex, tasks);
    search = engine.search(revisionIndex, archive, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  /** The engine's index, which {@link #index} fills. */
  protected RevisionIndex revisionIndex() {
    return revisionIndex;
  }

  /** What a look found so many minutes after noon; paragraphs as given, the first the headline. */
  public static Observation seen(
      String source, String article, long minute, String headline, String... paragraphs) {
    return new Observation(
        source,
        article,
        NOON.plusSeconds(60 * minute),
        new Content(headline, "", String.join("\n\n", paragraphs)),
        "test/1",
        null,
        "en");
  }

  public void record(Observation... observations) {
    record(List.of(observations));
  }

  public void record(List<Observation> observations) {
    archive.record(observations);
    index.catchUp();
  }

  public void load(Path file) throws IOException {
    List<Observation> batch = new ArrayList<>();
    try (JsonLinesReader lines = JsonLinesReader.open(file)) {
      for (ImportEntry entry = lines.next(); entry != null; entry = lines.next()) {
        if (entry instanceof ImportEntry.Read read) {
          batch.add(read.observation());
        }
        if (batch.size() == 500) {
          archive.record(batch);
          batch.clear();
        }
      }
    }
    record(batch);
  }

  public Answer ask(String query) {
    return ask(query, Order.BEST);
  }

  public Answer ask(String query, Order order) {
    return ask(new Question(query, 100, order, null));
  }

  public Answer ask(Question question) {
    Result<Answer> outcome = search.search(question);
    assertThat(outcome).as(question.query()).isInstanceOf(Found.class);
    return outcome.answer().orElseThrow();
  }

  public BadQuery<?> refused(String query) {
    Result<Answer> outcome = search.search(new Question(query, 10, Order.BEST, null));
    assertThat(outcome).as(query).isInstanceOf(BadQuery.class);
    return (BadQuery<?>) outcome;
  }

  /** The edits that were found, each as {@code before > after}. */
  public List<String> edits(String query) {
    return ask(query).results().stream()
        .flatMap(result -> result.edits().stream())
        .map(found -> found.edit().edit())
        .map(edit -> edit.beforeText() + " > " + edit.afterText())
        .toList();
  }

  /** The versions that were found, each as {@code article/number}. */
  public List<String> versions(String query) {
    return versions(query, Order.BEST);
  }

  public List<String> versions(String query, Order order) {
    return ask(query, order).results().stream()
        .flatMap(
            result ->
                result.hits().stream().map(hit -> result.article().url() + "/" + hit.number()))
        .toList();
  }

  @Override
  public void close() {
    index.close();
    archive.close();
  }
}
