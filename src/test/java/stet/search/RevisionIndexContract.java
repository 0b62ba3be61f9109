package stet.search;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static stet.search.SearchFixture.seen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.archive.Archive;
import stet.archive.TestArchives;
import stet.desk.WithholdingRegister;
import stet.health.BackoffPolicy;
import stet.health.FatalErrorHandler;
import stet.health.TaskRegistry;
import stet.indexing.ArchiveRevisions;
import stet.model.ArticleId;
import stet.model.Observation;
import stet.model.Withholding;
import stet.revision.RevisionHistory;
import stet.revision.diff.ContentDiffer;
import stet.revision.tag.Tagger;
import stet.search.Question.Order;
import stet.store.sql.SqliteDatabaseProvider;
import stet.text.language.LanguageDetector;
import stet.text.language.Packs;

/** What {@link RevisionIndex} and {@link RevisionIndexer} promise to whoever fills an index. */
abstract class RevisionIndexContract implements EngineFixture {

  private static final ArticleId FERRY = ArticleId.of("courier", "ferry");
  private static final ArticleId MILL = ArticleId.of("courier", "mill");

  @TempDir Path home;
  private Archive archive;
  private RevisionHistory histories;
  private Writer writer;

  @BeforeEach
  void open() throws IOException {
    archive = TestArchives.open(home);
    histories =
        new RevisionHistory(
            archive,
            new LanguageDetector(Packs.ALL),
            new ContentDiffer(Packs.ALL),
            new Tagger(Packs.ALL));
    archive.record(
        List.of(
            seen("courier", "ferry", 0, "Ferry", "Four people drowned."),
            seen("courier", "ferry", 60, "Ferry", "Five people drowned."),
            seen("courier", "mill", 5, "Mill fire", "Anna Bell saw the blaze.")));
    writer = new Writer(RevisionHistory.RULES);
  }

  @AfterEach
  void close() throws IOException {
    writer.close();
    archive.close();
  }

  /** What one process has of the index. */
  private final class Writer implements AutoCloseable {
    final ArchiveRevisions revisions;
    final RevisionIndex index;
    final SearchEngine search;

    Writer(int rules) throws IOException {
      TaskRegistry tasks =
          new TaskRegistry(Clock.systemUTC(), BackoffPolicy.USUAL, FatalErrorHandler.NONE);
      revisions = new ArchiveRevisions(archive, histories, rules);
      index = index(home, revisions, tasks);
      index.choose(false);
      search = search(index, archive, Clock.systemUTC());
    }

    RevisionIndexer indexer() {
      return requireNonNull(index.indexer());
    }

    void add(ArticleId... articles) throws IOException {
      revisions.derive(List.of(articles), archive.position(), indexer());
    }

    void show() throws IOException {
      indexer().show(state());
    }

    void commit() throws IOException {
      indexer().commit(state());
    }

    IndexState state() {
      return new IndexState(
          archive.position(), archive.generation(), indexer().committed().provenance());
    }

    List<String> found(String query) {
      return search.search(new Question(query, 100, Order.OLDEST, null)).answer().stream()
          .flatMap(answer -> answer.results().stream())
          .map(result -> result.article().url() + " " + result.found())
          .toList();
    }

    @Override
    public void close() throws IOException {
      index.release();
      index.close();
      revisions.close();
    }
  }

  @Test
  void whatIsAddedIsFoundOnceItIsShown() throws IOException {
    writer.add(FERRY, MILL);
    assertThat(writer.found("drowned")).isEmpty();
    writer.show();
    assertThat(writer.found("drowned")).containsExactly("ferry 2");
    assertThat(writer.found("removed:four added:five")).containsExactly("ferry 1");
    assertThat(writer.found("*")).containsExactly("ferry 2", "mill 1");
    assertThat(writer.index.shown()).isEqualTo(writer.state());
    assertThat(writer.indexer().count()).isEqualTo(3);
  }

  @Test
  void aVersionThatIsRemovedIsNotFound() throws IOException {
    writer.add(FERRY);
    List<VersionState> states = writer.indexer().versions(FERRY);
    assertThat(states).hasSize(2).isSorted();
    writer.indexer().remove(FERRY, states.getLast());
    writer.indexer().replaceVersions(Map.of(FERRY, states.subList(0, 1)));
    writer.show();
    assertThat(writer.found("drowned")).containsExactly("ferry 1");
    assertThat(writer.found("five")).isEmpty();
    assertThat(writer.found("added:five")).isEmpty();
    assertThat(writer.indexer().versions(FERRY)).containsExactly(states.getFirst());
    assertThat(writer.indexer().count()).isEqualTo(1);
  }

  @Test
  void anArticleThatIsRemovedIsNotFound() throws IOException {
    writer.add(FERRY, MILL);
    writer.show();
    writer.indexer().remove(FERRY);
    writer.indexer().replaceVersions(Map.of(FERRY, List.of()));
    assertThat(writer.found("drowned")).containsExactly("ferry 2");
    writer.show();
    assertThat(writer.found("*")).containsExactly("mill 1");
    assertThat(writer.indexer().versions(FERRY)).isEmpty();
  }

  @Test
  void whatIsCommittedIsThereForTheNextProcess() throws IOException {
    writer.add(FERRY, MILL);
    assertThat(writer.indexer().hasUncommittedChanges()).isTrue();
    IndexState state = writer.state();
    List<VersionState> states = writer.indexer().versions(FERRY);
    writer.commit();
    assertThat(writer.indexer().hasUncommittedChanges()).isFalse();
    writer.close();
    writer = new Writer(RevisionHistory.RULES);
    assertThat(writer.indexer().committed()).isEqualTo(state);
    assertThat(writer.indexer().versions(FERRY)).isEqualTo(states);
    assertThat(writer.indexer().count()).isEqualTo(3);
    writer.show();
    assertThat(writer.found("*")).containsExactly("ferry 2", "mill 1");
  }

  @Test
  void whatIsNotCommittedIsLost() throws IOException {
    writer.add(FERRY);
    writer.commit();
    writer.add(MILL);
    writer.show();
    writer.close();
    writer = new Writer(RevisionHistory.RULES);
    writer.show();
    assertThat(writer.found("*")).containsExactly("ferry 2");
    assertThat(writer.indexer().versions(MILL)).isEmpty();
  }

  @Test
  void whenAVersionWasLastSeenIsUpdatedInPlace() throws IOException {
    writer.add(FERRY, MILL);
    VersionState seen = writer.indexer().versions(MILL).getFirst();
    VersionState again =
        new VersionState(
            seen.firstSeen(),
            seen.lastSeen() + 60_000,
            seen.content(),
            seen.checksum(),
            seen.gap(),
            seen.followsGap());
    writer.indexer().updateLastSeen(MILL, again);
    writer.indexer().replaceVersions(Map.of(MILL, List.of(again)));
    writer.commit();
    writer.close();
    writer = new Writer(RevisionHistory.RULES);
    assertThat(writer.indexer().versions(MILL)).containsExactly(again);
    writer.show();
    assertThat(writer.found("blaze")).containsExactly("mill 1");
  }

  @Test
  void namesAreFoundInWhatWasAddedShownOrNot() throws IOException {
    writer.add(FERRY, MILL);
    NameFinder names = writer.indexer().names();
    assertThat(names.articlesNaming("Anna Bell")).contains(MILL);
    assertThat(names.articlesNaming("bell, anna")).contains(MILL);
    assertThat(names.articlesNaming("Tom Reed")).isEmpty();
    assertThat(names.articlesWithNameLeftOut()).isEmpty();
    withhold(new Withholding.OfName("Anna Bell"));
    writer.indexer().remove(MILL);
    writer.add(MILL);
    assertThat(writer.indexer().names().articlesWithNameLeftOut()).contains(MILL);
    assertThat(writer.indexer().names().articlesNaming("Anna Bell")).isEmpty();
  }

  @Test
  void whatIsWithheldIsHiddenBeforeItIsDerivedAgain() throws IOException {
    writer.add(FERRY, MILL);
    writer.show();
    withhold(new Withholding.OfArticle(FERRY, null, null));
    assertThat(writer.found("*")).containsExactly("mill 1");
    withhold(new Withholding.OfName("Anna Bell"));
    assertThat(writer.found("*")).isEmpty();
    writer.indexer().remove(FERRY);
    writer.indexer().remove(MILL);
    writer.add(FERRY, MILL);
    writer.show();
    assertThat(writer.found("*")).containsExactly("mill 1");
    assertThat(writer.found("bell")).isEmpty();
  }

  private void withhold(Withholding.Subject subject) {
    new WithholdingRegister(archive, Clock.systemUTC()).place(subject, "a promise");
  }

  @Test
  void nothingIsLeftInTheFilesOfWhatIsPurged() throws IOException {
    writer.add(Stream.concat(Stream.of(FERRY, MILL), storms(1).stream()).toArray(ArticleId[]::new));
    writer.show();
    writer.commit();
    writer.indexer().remove(FERRY);
    writer.indexer().replaceVersions(Map.of(FERRY, List.of()));
    writer.indexer().purge();
    writer.show();
    writer.commit();
    assertThat(writer.index.holdsOnlyWhatIsShown()).isTrue();
    assertThat(writer.found("drowned")).isEmpty();
    assertThat(writer.found("blaze")).containsExactly("mill 1");
    try (Stream<Path> files = Files.walk(home)) {
      assertThat(files.filter(Files::isRegularFile).filter(RevisionIndexContract::isOfIndex))
          .noneMatch(file -> contains(file, "drowned"));
    }
  }

  private static boolean isOfIndex(Path file) {
    return !file.getFileName().toString().startsWith(SqliteDatabaseProvider.FILE);
  }

  private static boolean contains(Path file, String word) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(word);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void toFreeRoomChangesNothingThatIsFound() throws IOException {
    writer.add(FERRY, MILL);
    writer.show();
    writer.indexer().remove(FERRY);
    writer.add(FERRY);
    writer.show();
    List<String> before = writer.found("*");
    writer.indexer().compact();
    writer.show();
    assertThat(writer.found("*")).isEqualTo(before).containsExactly("ferry 2", "mill 1");
  }

  @Test
  void whatIsReadStaysAsItWasWhateverIsShown() throws IOException {
    writer.add(FERRY, MILL);
    writer.show();
    try (SearchMatchReader findings = writer.search.export("*").answer().orElseThrow()) {
      writer.indexer().remove(FERRY);
      writer.indexer().remove(MILL);
      writer.indexer().replaceVersions(Map.of(FERRY, List.of(), MILL, List.of()));
      writer.show();
      assertThat(writer.found("*")).isEmpty();
      List<String> read = new ArrayList<>();
      for (SearchMatch next = findings.next(); next != null; next = findings.next()) {
        read.add(next.article().url());
      }
      assertThat(read).containsExactlyInAnyOrder("ferry", "ferry", "mill");
    }
  }

  @Test
  void whoeverAskedIsCalledWhenSomethingIsShown() throws IOException {
    AtomicInteger before = new AtomicInteger();
    AtomicInteger called = new AtomicInteger();
    writer.index.whenShown(before::incrementAndGet);
    writer.index.whenShown(called::incrementAndGet);
    writer.add(FERRY);
    assertThat(called).hasValue(0);
    writer.show();
    assertThat(called).hasValue(1);
    assertThat(before).hasValue(0);
  }

  @Test
  void severalThreadsAddAtOnce() throws IOException {
    writer.add(storms(4).toArray(ArticleId[]::new));
    writer.show();
    assertThat(writer.indexer().count()).isEqualTo(240);
    assertThat(writer.found("harbour")).hasSize(60).allMatch(found -> found.endsWith(" 4"));
  }

  /** Records sixty more articles with so many versions each. */
  private List<ArticleId> storms(int versions) {
    List<Observation> many = new ArrayList<>();
    for (int minute = 0; minute < versions; minute++) {
      for (int article = 0; article < 60; article++) {
        String text = "Wave " + minute + " broke on the harbour wall.";
        many.add(seen("gazette", "storm/" + article, minute, "Storm", text));
      }
    }
    archive.record(many);
    return IntStream.range(0, 60)
        .mapToObj(article -> ArticleId.of("gazette", "storm/" + article))
        .toList();
  }

  @Test
  void ofTwoProcessesOneFillsAndTheOtherReads() throws IOException {
    writer.add(FERRY);
    writer.show();
    try (Writer reader = new Writer(RevisionHistory.RULES)) {
      assertThat(reader.index.indexer()).isNull();
      assertThat(reader.found("*")).isEmpty();
      writer.commit();
      reader.index.choose(false);
      assertThat(reader.index.indexer()).isNull();
      assertThat(reader.found("*")).containsExactly("ferry 2");
      assertThat(reader.index.shown()).isEqualTo(writer.state());
      writer.index.release();
      reader.index.choose(false);
      assertThat(reader.index.indexer()).isNotNull();
      assertThat(reader.indexer().versions(FERRY)).hasSize(2);
    }
  }

  @Test
  void anIndexThatWasBegunBesideIsUsedOnceItIsSwitchedTo() throws IOException {
    writer.add(FERRY);
    writer.show();
    writer.commit();
    try (Writer reader = new Writer(RevisionHistory.RULES)) {
      RevisionIndexer next = writer.index.begin();
      assertThat(next.count()).isZero();
      writer.revisions.derive(List.of(MILL), archive.position(), next);
      next.commit(writer.state());
      assertThat(writer.found("*")).containsExactly("ferry 2");
      assertThat(reader.index.isCurrent()).isTrue();
      writer.index.switchTo(next);
      assertThat(writer.index.indexer()).isSameAs(next);
      writer.show();
      assertThat(writer.found("*")).containsExactly("mill 1");
      assertThat(reader.index.isCurrent()).isFalse();
      reader.index.choose(false);
      assertThat(reader.found("*")).containsExactly("mill 1");
    }
  }

  @Test
  void anIndexThatIsDroppedLeavesTheOtherInUse() throws IOException {
    writer.add(FERRY);
    writer.show();
    RevisionIndexer used = writer.indexer();
    RevisionIndexer next = writer.index.begin();
    writer.revisions.derive(List.of(MILL), archive.position(), next);
    writer.index.drop(next);
    assertThat(writer.index.indexer()).isSameAs(used);
    assertThat(writer.index.isCurrent()).isTrue();
    writer.show();
    assertThat(writer.found("*")).containsExactly("ferry 2");
  }

  @Test
  void anIndexThatItsSourceRefusesBeginsAnew() throws IOException {
    writer.add(FERRY);
    writer.commit();
    writer.close();
    writer = new Writer(RevisionHistory.RULES + 1);
    assertThat(writer.indexer().committed().position()).isZero();
    assertThat(writer.indexer().count()).isZero();
    writer.show();
    assertThat(writer.found("*")).isEmpty();
  }
}
