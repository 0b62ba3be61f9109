package stet.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.model.Observation;
import stet.search.HomeFixtures;
import stet.search.SearchEngine;
import stet.search.StormSteps;

/** What the index tells of an article's steps, however busy or damaged it is. */
class RevisionStepReaderTest {

  @TempDir Path home;

  @Test
  void areToldHoweverManyAskMeanwhile() {
    try (LuceneSearchFixture room = new LuceneSearchFixture(home)) {
      room.record(StormSteps.told(0, 0), StormSteps.told(1, 1));
      SearchContext crowded =
          new SearchContext(
              room.archive,
              new TimeLimit(Duration.ofMinutes(1)),
              1000,
              new ConcurrencyLimiter(0, 0, Duration.ZERO));
      SearchEngine search =
          new LuceneSearch(room.engine(), room.archive, Clock.systemUTC(), crowded);
      assertThat(search.steps(StormSteps.timeline(room)))
          .contains(room.histories.steps(StormSteps.timeline(room)));
    }
  }

  @Test
  void areNotToldFromASpoiltIndex() throws IOException {
    try (LuceneSearchFixture room = new LuceneSearchFixture(home)) {
      List<Observation> all = new ArrayList<>();
      for (int hour = 0; hour < 200; hour++) {
        all.add(StormSteps.told(hour, hour));
      }
      room.record(all);
      HomeFixtures.spoil(home);
      assertThat(room.search.steps(StormSteps.timeline(room))).isEmpty();
      room.index.catchUp();
      StormSteps.asWorkedOut(room, StormSteps.timeline(room));
    }
  }
}
