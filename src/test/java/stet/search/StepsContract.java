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
import stet.model.Timeline;
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
        asWorkedOut(room, room.archive.timeline(article.id()).orElseThrow());
      }
    }
  }

  @Test
  void areThoseThatAreWorkedOutInWhateverOrderVersionsCame() {
    List<Observation> all = new ArrayList<>();
    for (int hour = 0; hour < 20; hour++) {
      // Every fifth text comes back: some steps are reverts.
      all.add(told(hour, hour % 5));
    }
    Collections.shuffle(all, new Random(11));
    try (SearchFixture room = new SearchFixture(home, this)) {
      for (Observation one : all) {
        room.record(one);
        asWorkedOut(room, timeline(room));
      }
    }
  }

  @Test
  void standWithGapsWhereVersionsAreWithheld() {
    try (SearchFixture room = new SearchFixture(home, this)) {
      for (int hour = 0; hour < 6; hour++) {
        room.record(told(hour, hour));
      }
      new WithholdingRegister(room.archive, Clock.systemUTC())
          .place(
              new Withholding.OfArticle(timeline(room).article().id(), minute(120), minute(180)),
              "a test");
      room.index.catchUp();
      asWorkedOut(room, timeline(room));
    }
  }

  @Test
  void areNotToldWhileTheIndexIsBehind() {
    try (SearchFixture room = new SearchFixture(home, this)) {
      room.record(told(0, 0), told(4, 4));
      room.archive.record(List.of(told(2, 2)));
      assertThat(room.search.steps(timeline(room))).isEmpty();
    }
  }

  private static Instant minute(int minute) {
    return SearchFixture.NOON.plusSeconds(60L * minute);
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

  private static Timeline timeline(SearchFixture room) {
    return room.archive
        .timeline(room.archive.articles(Optional.empty(), 1).getFirst().id())
        .orElseThrow();
  }

  private static void asWorkedOut(SearchFixture room, Timeline timeline) {
    assertThat(room.search.steps(timeline)).contains(room.histories.steps(timeline));
  }
}
