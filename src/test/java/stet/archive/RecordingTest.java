package stet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.model.Content;
import stet.model.CosmeticFolding;
import stet.model.Observation;
import stet.model.Sha256;
import stet.model.Sighting;
import stet.model.Timeline;
import stet.model.Version;
import stet.store.ArchiveCounts;
import stet.store.ChainHead;
import stet.store.ProgressListener;

/** Whatever the order and the batches in which observations arrive, the archive tells the same. */
class RecordingTest {

  @Property(tries = 60)
  void historyIsAFunctionOfTheSetOfObservations(
      @ForAll("observations") List<Observation> observations,
      @ForAll Random random,
      @ForAll("sizes") int size) {
    List<Observation> shuffled = new ArrayList<>(observations);
    Collections.shuffle(shuffled, random);
    Map<ArticleId, Timeline> expected = timelines(observations);
    try (ArchiveFixture home = ArchiveFixture.withArchive();
        Archive archive = home.open()) {
      recordAll(archive, shuffled, size);
      assertThat(archive.changed(0, archive.position()))
          .containsExactlyInAnyOrderElementsOf(expected.keySet());
      expected.forEach(
          (id, timeline) ->
              assertThat(archive.timeline(id).map(RecordingTest::withoutPositions))
                  .hasValue(timeline));
      assertThat(archive.articles(Optional.empty(), 100))
          .containsExactlyInAnyOrderElementsOf(
              expected.values().stream().map(Timeline::article).toList());
    }
  }

  @Property(tries = 60)
  void countsAddUp(
      @ForAll("observations") List<Observation> observations, @ForAll("sizes") int size) {
    try (ArchiveFixture home = ArchiveFixture.withArchive();
        Archive archive = home.open()) {
      List<RecordingResult> receipts = recordAll(archive, observations, size);
      Map<ArticleId, Timeline> expected = timelines(observations);
      long versions = expected.values().stream().mapToLong(t -> t.versions().size()).sum();
      int distinct = new HashSet<>(observations).size();
      long sources = observations.stream().map(Observation::source).distinct().count();
      assertThat(archive.census())
          .isEqualTo(new ArchiveCounts(sources, expected.size(), versions, distinct));
      assertThat(receipts.stream().mapToLong(RecordingResult::newVersions).sum())
          .isEqualTo(versions);
      assertThat(receipts.stream().mapToInt(RecordingResult::recorded).sum()).isEqualTo(distinct);
      assertThat(receipts.stream().mapToInt(RecordingResult::newArticles).sum())
          .isEqualTo(expected.size());
      assertThat(receipts.stream().mapToInt(RecordingResult::conflicts).sum())
          .isEqualTo(conflicts(observations));
      assertThat(receipts.getLast().position()).isEqualTo(distinct).isEqualTo(archive.position());
      assertThat(archive.verify(Optional.of(archive.head()), ProgressListener.NONE))
          .isInstanceOf(VerificationResult.Sound.class);
    }
  }

  @Property(tries = 60)
  void inOrderOfTimeReceiptsSayWhatTheTimelineSays(
      @ForAll("observations") List<Observation> observations, @ForAll("sizes") int size) {
    List<Observation> ordered = new ArrayList<>(observations);
    ordered.sort(
        (a, b) -> {
          int bySeen = a.seen().compareTo(b.seen());
          return bySeen != 0 ? bySeen : hash(a).compareTo(hash(b));
        });
    try (ArchiveFixture home = ArchiveFixture.withArchive();
        Archive archive = home.open()) {
      List<RecordingResult> receipts = recordAll(archive, ordered, size);
      int reverts = 0;
      int cosmetic = 0;
      for (Timeline timeline : timelines(observations).values()) {
        for (Version version : timeline.versions()) {
          reverts += version.revert() ? 1 : 0;
          cosmetic +=
              timeline
                      .before(version)
                      .filter(
                          before ->
                              CosmeticFolding.same(
                                  archive.content(before.content()),
                                  archive.content(version.content())))
                      .isPresent()
                  ? 1
                  : 0;
        }
      }
      assertThat(receipts.stream().mapToInt(RecordingResult::reverts).sum()).isEqualTo(reverts);
      assertThat(receipts.stream().mapToInt(RecordingResult::cosmetic).sum()).isEqualTo(cosmetic);
      int unchanged = receipts.stream().mapToInt(RecordingResult::unchanged).sum();
      int newVersions = receipts.stream().mapToInt(RecordingResult::newVersions).sum();
      assertThat(unchanged + newVersions).isEqualTo(observations.size());
    }
  }

  @Property(tries = 30)
  void recordingTwiceAddsNothing(
      @ForAll("observations") List<Observation> observations, @ForAll("sizes") int size) {
    try (ArchiveFixture home = ArchiveFixture.withArchive();
        Archive archive = home.open()) {
      archive.record(observations);
      ChainHead head = archive.head();
      ArchiveCounts census = archive.census();
      for (RecordingResult receipt : recordAll(archive, observations, size)) {
        assertThat(receipt)
            .isEqualTo(
                new RecordingResult(0, 0, 0, receipt.unchanged(), 0, 0, 0, 0, head.position()));
      }
      assertThat(archive.head()).isEqualTo(head);
      assertThat(archive.census()).isEqualTo(census);
    }
  }

  /** Some of a reader's looks were read again, by later rules of it. */
  @Property(tries = 60)
  void laterRulesCountWheneverTheyArrive(
      @ForAll("readAgain") List<Observation> observations,
      @ForAll Random random,
      @ForAll("sizes") int size) {
    historyIsAFunctionOfTheSetOfObservations(observations, random, size);
    try (ArchiveFixture home = ArchiveFixture.withArchive();
        Archive archive = home.open()) {
      recordAll(archive, observations, size);
      assertThat(archive.verify(Optional.empty(), ProgressListener.NONE))
          .isInstanceOf(VerificationResult.Sound.class);
    }
  }

  @Provide
  Arbitrary<List<Observation>> readAgain() {
    return observations("page/1", "page/2", "page/10", "jsonl/1", "page/x");
  }

  @Provide
  Arbitrary<List<Observation>> observations() {
    return observations("jsonl/1", "page/2");
  }

  private static Arbitrary<List<Observation>> observations(String... readers) {
    Arbitrary<Observation> one =
        Combinators.combine(
                Arbitraries.of("nytimes", "bbc"),
                Arbitraries.of("https://a.example/x", "http://a.example/x/", "an identifier"),
                Arbitraries.integers().between(0, 9),
                Arbitraries.of("“No,” he said.", "\"No,\" he said.", "He said no.", "He said."),
                Arbitraries.of(readers),
                Arbitraries.of("1", "").injectNull(0.6),
                Arbitraries.of("en", "de").injectNull(0.6))
            .as(RecordingTest::observation);
    return one.list().ofMinSize(1).ofMaxSize(24);
  }

  @Provide
  Arbitrary<Integer> sizes() {
    return Arbitraries.of(1, 2, 5, 100);
  }

  private static Observation observation(
      String source,
      String identifier,
      int minute,
      String text,
      String reader,
      @Nullable String label,
      @Nullable String language) {
    return new Observation(
        source,
        identifier,
        SampleObservations.NOON.plusSeconds(60L * minute),
        new Content("Answer", "", text),
        reader,
        label,
        language);
  }

  private static List<RecordingResult> recordAll(
      Archive archive, List<Observation> observations, int size) {
    List<RecordingResult> receipts = new ArrayList<>();
    for (int from = 0; from < observations.size(); from += size) {
      int to = Math.min(observations.size(), from + size);
      receipts.add(archive.record(observations.subList(from, to)));
    }
    return receipts;
  }

  /** What the model says of a set of observations, without any archive. */
  private static Map<ArticleId, Timeline> timelines(List<Observation> observations) {
    Map<ArticleId, List<Observation>> articles = new LinkedHashMap<>();
    for (Observation observation : Set.copyOf(observations)) {
      articles.computeIfAbsent(observation.article(), id -> new ArrayList<>()).add(observation);
    }
    Map<ArticleId, Timeline> timelines = new TreeMap<>();
    articles.forEach(
        (id, seen) ->
            timelines.put(
                id,
                Timeline.of(
                    id,
                    seen.getFirst().source(),
                    seen.stream().map(RecordingTest::sighting).toList())));
    return timelines;
  }

  private static Sighting sighting(Observation seen) {
    return new Sighting(
        0,
        seen.seen(),
        hash(seen),
        seen.identifier(),
        seen.reader(),
        seen.label(),
        seen.language());
  }

  private static Sha256 hash(Observation observation) {
    return Sha256.of(observation.content().bytes());
  }

  private static Timeline withoutPositions(Timeline timeline) {
    return new Timeline(
        timeline.article(),
        timeline.versions().stream()
            .map(
                v ->
                    new Version(
                        v.number(),
                        v.address(),
                        v.firstSeen(),
                        v.lastSeen(),
                        v.content(),
                        v.revert(),
                        v.label(),
                        v.language(),
                        v.readers(),
                        0))
            .toList());
  }

  private static int conflicts(List<Observation> observations) {
    Set<Observation> held = new HashSet<>();
    int conflicts = 0;
    for (Observation arriving : observations) {
      if (held.contains(arriving)) {
        continue;
      }
      boolean conflict =
          held.stream()
              .anyMatch(
                  other ->
                      other.article().equals(arriving.article())
                          && other.seen().equals(arriving.seen())
                          && !Objects.equals(other.content(), arriving.content()));
      conflicts += conflict ? 1 : 0;
      held.add(arriving);
    }
    return conflicts;
  }
}
