package stet.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.model.Observation;
import stet.model.Timeline;
import stet.search.HomeFixtures;
import stet.search.SearchEngine;
import stet.search.SearchFixture;

/** What the index tells of an article's steps, however busy or damaged it is. */
class IndexedStepsTest {

  @TempDir Path home;

  @Test
  void areToldHoweverManyAskMeanwhile() {
    try (LuceneSearchFixture room = new LuceneSearchFixture(home)) {
      room.record(told(0, 0), told(1, 1));
      SearchContext crowded =
          new SearchContext(
              room.archive,
              new TimeLimit(Duration.ofMinutes(1)),
              1000,
              new ConcurrencyLimiter(0, 0, Duration.ZERO));
      SearchEngine search =
          new LuceneSearch(room.engine(), room.archive, Clock.systemUTC(), crowded);
      assertThat(search.steps(timeline(room))).contains(room.histories.steps(timeline(room)));
    }
  }

  @Test
  void areNotToldFromASpoiltIndex() throws IOException {
    try (LuceneSearchFixture room = new LuceneSearchFixture(home)) {
      List<Observation> all = new ArrayList<>();
      for (int hour = 0; hour < 200; hour++) {
        all.add(told(hour, hour));
      }
      room.record(all);
      HomeFixtures.spoil(home);
      assertThat(room.search.steps(timeline(room))).isEmpty();
      room.index.catchUp();
      asWorkedOut(room, timeline(room));
    }
  }

  private static Observation told(int hour, int text) {
    return SearchFixture.seen(
        "courier",
        "https://courier.example/storm",
        60L * hour,
        "Storm closes " + (text + 2) + " roads",
        "“Nobody was hurt in all " + (text + 3) + " places,” said Ilse Corvane.",
        "It was hour " + text + ".");
  }

  private static Timeline timeline(LuceneSearchFixture room) {
    return room.archive
        .timeline(room.archive.articles(Optional.empty(), 1).getFirst().id())
        .orElseThrow();
  }

  private static void asWorkedOut(LuceneSearchFixture room, Timeline timeline) {
    assertThat(room.search.steps(timeline)).contains(room.histories.steps(timeline));
  }
}
