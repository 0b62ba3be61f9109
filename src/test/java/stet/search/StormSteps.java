package stet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import stet.model.Observation;
import stet.model.Timeline;

/** One article on a storm, each of whose steps changes a headline, a quotation and a text. */
public final class StormSteps {

  private StormSteps() {}

  public static Observation told(int hour, int text) {
    return SearchFixture.seen(
        "courier",
        "https://courier.example/storm",
        60L * hour,
        "Storm closes " + (text + 2) + " roads",
        "“Nobody was hurt in all " + (text + 3) + " places,” said Ilse Corvane.",
        "It was hour " + text + ".");
  }

  /** The timeline of the one article. */
  public static Timeline timeline(SearchFixture room) {
    return room.archive
        .timeline(room.archive.articles(Optional.empty(), 1).getFirst().id())
        .orElseThrow();
  }

  /** Asserts that the index gives the steps that the archive gives. */
  public static void asWorkedOut(SearchFixture room, Timeline timeline) {
    assertThat(room.search.steps(timeline)).contains(room.histories.steps(timeline));
  }
}
