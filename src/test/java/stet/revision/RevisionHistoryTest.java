package stet.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.archive.Archive;
import stet.archive.TestArchives;
import stet.model.ArticleId;
import stet.model.Content;
import stet.model.Observation;
import stet.model.Revision;
import stet.model.RevisionKind;
import stet.model.Tag;
import stet.model.Timeline;
import stet.revision.diff.ContentDiffer;
import stet.revision.tag.Tagger;
import stet.text.language.LanguageDetector;
import stet.text.language.Packs;

/** What sort of step a revision is. */
class RevisionHistoryTest {

  private static final String URL = "https://courier.example/harbour";
  private static final String STORY =
      IntStream.range(0, 30)
          .mapToObj(i -> "The harbour board heard witness " + i + " on its plan for the quay.")
          .collect(Collectors.joining("\n\n"));
  private static final String PAYWALL =
      "Subscribe now to go on reading. It costs less than a cup of coffee and takes a minute.";

  @TempDir Path home;
  @AutoClose private Archive archive;
  private RevisionHistory histories;

  @BeforeEach
  void open() {
    archive = TestArchives.open(home);
    histories =
        new RevisionHistory(
            archive,
            new LanguageDetector(Packs.ALL),
            new ContentDiffer(Packs.ALL),
            new Tagger(Packs.ALL));
  }

  @Test
  void theFirstVersionHasNoStep() {
    assertThat(kinds(STORY)).containsExactly(RevisionKind.FIRST);
  }

  @Test
  void aChangedSentenceIsAnEdit() {
    assertThat(kinds(STORY, STORY.replace("witness 3 ", "witness three ")))
        .containsExactly(RevisionKind.FIRST, RevisionKind.EDIT);
  }

  @Test
  void marksAndSpacesAreCosmetic() {
    assertThat(kinds("She said \"no\" twice.", "She  said “no” twice."))
        .containsExactly(RevisionKind.FIRST, RevisionKind.COSMETIC);
  }

  @Test
  void backToWhatStoodIsARevert() {
    String edited = STORY.replace("quay", "pier");
    assertThat(kinds(STORY, edited, STORY))
        .containsExactly(RevisionKind.FIRST, RevisionKind.EDIT, RevisionKind.REVERT);
  }

  @Test
  void aPaywallPageIsWholesale() {
    assertThat(kinds(STORY, PAYWALL)).containsExactly(RevisionKind.FIRST, RevisionKind.WHOLESALE);
  }

  @Test
  void puttingBackAfterAPaywallIsARevertAndWholesale() {
    assertThat(kinds(STORY, PAYWALL, STORY).getLast()).isEqualTo(RevisionKind.REVERT);
    assertThat(last().wholesale()).isTrue();
  }

  @Test
  void blankingIsWholesale() {
    assertThat(kinds(STORY, "").getLast()).isEqualTo(RevisionKind.WHOLESALE);
  }

  @Test
  void aFirstReportThatGrowsIsAnEdit() {
    String stub = "The harbour board heard witness 0 on its plan for the quay.";
    assertThat(kinds(stub, STORY).getLast()).isEqualTo(RevisionKind.EDIT);
  }

  @Test
  void aShortNoteWrittenAnewIsAnEdit() {
    assertThat(kinds("Doors open at noon.", "The concert was called off.").getLast())
        .isEqualTo(RevisionKind.EDIT);
  }

  @Test
  void stepsBetweenReadersAreMixedAndUntagged() {
    archive.record(
        List.of(
            observation(0, "She counted 12 boats.", "jsonl/1"),
            observation(1, "She counted 15 boats.", "rules/2")));
    assertThat(last().kind()).isEqualTo(RevisionKind.MIXED);
    assertThat(last().edits()).isNotEmpty().allMatch(edit -> edit.tags().isEmpty());
  }

  @Test
  void linesWithAndWithoutBlockQuotationsHaveTheirTextFromOneReader() {
    archive.record(
        List.of(
            observation(0, "She counted 12 boats.", "jsonl/1"),
            observation(1, "She counted 15 boats.", "jsonl/2")));
    assertThat(last().kind()).isEqualTo(RevisionKind.EDIT);
    assertThat(last().edits().getFirst().tags()).contains(Tag.NUMBER);
  }

  @Test
  void aQuotationThatOneSideAloneWasToldOfDidNotGrow() {
    String said = "The harbour master said:\n\nThe quay is shut.%s\n\nNobody was hurt.";
    Content before = new Content("Quay", "", said.formatted(""));
    Content after =
        new Content(
            "Quay",
            "",
            said.formatted("\n\nIt stays closed until Friday for repairs."),
            List.of(new Content.BlockQuotation(1, 2)));
    Instant seen = Instant.parse("2025-10-01T00:00:00Z");
    List<Revision> told = new ArrayList<>();
    for (String reader : List.of("jsonl/2", "jsonl/1")) {
      String url = URL + reader;
      archive.record(
          List.of(
              new Observation("courier", url, seen, before, "jsonl/1", null, "en"),
              new Observation("courier", url, seen.plusSeconds(9), after, reader, null, "en")));
      Timeline timeline = archive.timeline(ArticleId.of("courier", url)).orElseThrow();
      told.add(histories.revision(timeline.first(), timeline.last()));
    }
    assertThat(told.getFirst().edits().getFirst().tags())
        .doesNotContain(Tag.QUOTE_ADDED, Tag.QUOTE_CHANGED);
    // The paragraph behind "said:" was quoted before; with a second one it is the same quotation.
    assertThat(told.getLast().edits().getFirst().tags()).contains(Tag.QUOTE_CHANGED);
  }

  @Test
  void twoContentsAtOneInstantAreInNoKnownOrderAndUntagged() {
    archive.record(
        List.of(
            observation(0, "She counted 12 boats.", "jsonl/1"),
            observation(0, "She counted 15 boats.", "jsonl/1")));
    assertThat(last().kind()).isEqualTo(RevisionKind.CONFLICT);
    assertThat(last().edits()).isNotEmpty().allMatch(edit -> edit.tags().isEmpty());
  }

  private List<RevisionKind> kinds(String... bodies) {
    List<Observation> observations = new ArrayList<>();
    for (String body : bodies) {
      observations.add(observation(observations.size(), body, "jsonl/1"));
    }
    archive.record(observations);
    return histories.steps(timeline()).stream().map(RevisionStep::kind).toList();
  }

  private Revision last() {
    Timeline timeline = timeline();
    return histories.revision(timeline.before(timeline.last()).orElseThrow(), timeline.last());
  }

  private Timeline timeline() {
    return archive.timeline(ArticleId.of("courier", URL)).orElseThrow();
  }

  private static Observation observation(int hour, String body, String reader) {
    Instant seen = Instant.parse("2025-10-01T00:00:00Z").plusSeconds(hour * 3600L);
    Content content = new Content("Board hears witnesses", "", body);
    return new Observation("courier", URL, seen, content, reader, null, "en");
  }
}
