package stet.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.search.Answer;
import stet.search.Question;
import stet.search.Question.Order;
import stet.search.SearchFixture;

/** A question that there is no time for. */
class OutOfTimeTest {

  @Test
  void isAnsweredInPart(@TempDir Path home) {
    try (LuceneSearchFixture room = new LuceneSearchFixture(home)) {
      room.record(
          SearchFixture.seen(
              "courier", "/flood", 0, "Flood in the valley", "Two floors stood in water."),
          SearchFixture.seen(
              "herald", "/mill", 0, "Mill fire", "The fire spread over three floors."));
      LuceneSearch hasty =
          new LuceneSearch(
              room.engine(),
              room.archive,
              Clock.fixed(SearchFixture.NOW, ZoneOffset.UTC),
              new SearchContext(
                  room.archive, new TimeLimit(Duration.ofNanos(1)), Integer.MAX_VALUE));
      Answer answer =
          hasty.search(new Question("floors", 1, Order.BEST, null)).answer().orElseThrow();
      assertThat(answer.notices()).singleElement().asString().contains("took longer than 0 ms");
      assertThat(answer.next()).isNull();
      assertThat(answer.partial()).isTrue();
      assertThat(room.ask("floors").partial()).isFalse();
      assertThat(room.ask("floors").notices()).isEmpty();
    }
  }
}
