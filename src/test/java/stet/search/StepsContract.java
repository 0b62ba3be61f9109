package stet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.desk.WithholdingRegister;
import stet.model.Article;
import stet.model.Observation;
import stet.model.Withholding;

/** What an index tells of an article's steps is what comparing its versions tells. */
abstract class StepsContract implements EngineFixture {

  @TempDir Path home;

  @Test
  void ofTheDemoAreThoseThatAreWorkedOut() throws IOException {
    try (SearchFixture room = new SearchFixture(home, this)) {
      room.load(Path.of("src/main/resources/stet/demo.jsonl"));
      List<Article> articles = room.archive.articles(Optional.empty(), 100);
      assertThat(articles).hasSizeGreaterThan(10);
      for (Article article : articles) {
        StormSteps.asWorkedOut(room, room.archive.timeline(article.id()).orElseThrow());
      }
    }
  }

  @Test
  void areThoseThatAreWorkedOutInWhateverOrderVersionsCame() {
    List<Observation> all = new ArrayList<>();
    for (int hour = 0; hour < 20; hour++) {
      // Every fifth text comes back: some steps are reverts.
      all.add(StormSteps.told(hour, hour % 5));
    }
    Collections.shuffle(all, new Random(11));
    try (SearchFixture room = new SearchFixture(home, this)) {
      for (Observation one : all) {
        room.record(one);
        StormSteps.asWorkedOut(room, StormSteps.timeline(room));
      }
    }
  }

  @Test
  void standWithGapsWhereVersionsAreWithheld() {
    try (SearchFixture room = new SearchFixture(home, this)) {
      for (int hour = 0; hour < 6; hour++) {
        room.record(StormSteps.told(hour, hour));
      }
      new WithholdingRegister(room.archive, Clock.systemUTC())
          .place(
              new Withholding.OfArticle(
                  StormSteps.timeline(room).article().id(), minute(120), minute(180)),
              "a test");
      room.index.catchUp();
      StormSteps.asWorkedOut(room, StormSteps.timeline(room));
    }
  }

  @Test
  void areNotToldWhileTheIndexIsBehind() {
    try (SearchFixture room = new SearchFixture(home, this)) {
      room.record(StormSteps.told(0, 0), StormSteps.told(4, 4));
      room.archive.record(List.of(StormSteps.told(2, 2)));
      assertThat(room.search.steps(StormSteps.timeline(room))).isEmpty();
    }
  }

  private static Instant minute(int minute) {
    return SearchFixture.NOON.plusSeconds(60L * minute);
  }
}
