package stet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.search.SearchFixture.seen;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive that is ahead of its index is answered from the index. */
abstract class AheadContract implements EngineFixture {

  @Test
  void anEarlierSightingThatIsNotIndexedYetKeepsNothingFromBeingFound(@TempDir Path home) {
    try (SearchFixture room = new SearchFixture(home, this)) {
      room.record(
          seen("courier", "fire", 10, "Mill fire", "Twelve people died."),
          seen("courier", "fire", 20, "Mill fire", "Fifteen people died."));
      Answer before = room.ask("twelve");
      assertThat(before.results()).hasSize(1);
      room.archive.record(List.of(seen("courier", "fire", 5, "Mill fire", "Twelve people died.")));
      assertThat(room.index.behind()).isEqualTo(1);
      assertThat(room.ask("twelve").results()).isEqualTo(before.results());
      room.index.catchUp();
      assertThat(room.ask("twelve").results().getFirst().hits().getFirst().seen())
          .isEqualTo(SearchFixture.NOON.plusSeconds(300));
    }
  }

  @Test
  void whateverIsAskedTheAnswerSaysWhatItLacks(@TempDir Path home) {
    String lag = "The index has yet to take in 2 observations: what is found may not be all.";
    try (SearchFixture room = new SearchFixture(home, this)) {
      room.record(seen("courier", "fire", 10, "Mill fire", "Twelve people died."));
      assertThat(room.ask("drowned").notices()).isEmpty();
      room.archive.record(
          List.of(
              seen("courier", "ferry", 20, "Ferry", "Twelve people drowned."),
              seen("courier", "ferry", 30, "Ferry", "Twenty people drowned.")));
      assertThat(room.ask("drowned").notices()).contains(lag);
      assertThat(
              notices(room.search.phraseTimeline(new PhraseQuestion("people drowned", 10, null))))
          .containsExactly(lag);
      assertThat(notices(room.search.facets(new FacetQuestion("drowned", 10, null))))
          .containsExactly(lag);
      assertThat(notices(room.search.swaps(new SwapQuestion("", "", "", 10)))).containsExactly(lag);
      assertThat(notices(room.search.export("drowned"))).containsExactly(lag);
      assertThat(notices(room.search.counts())).containsExactly(lag);
      room.index.catchUp();
      assertThat(room.ask("drowned").notices()).isEmpty();
      assertThat(notices(room.search.counts())).isEmpty();
    }
  }

  private static List<String> notices(Result<?> told) {
    return switch (told.answer().orElseThrow()) {
      case PhraseTimeline timeline -> timeline.notices();
      case Facets facets -> facets.notices();
      case SwapTable table -> table.notices();
      case IndexCounts holdings -> holdings.notices();
      case SearchMatchReader findings -> {
        try (findings) {
          yield findings.notices();
        }
      }
      default -> throw new AssertionError(told);
    };
  }
}
