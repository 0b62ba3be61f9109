package stet.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.search.Answer;
import stet.search.Newsroom;
import stet.search.Question;
import stet.search.Question.Order;

/** A question that there is no time for. */
class OutOfTimeTest {

  @Test
  void isAnsweredInPart(@TempDir Path home) {
    try (LuceneNewsroom room = new LuceneNewsroom(home)) {
      room.record(
          Newsroom.seen(
              "courier", "/flood", 0, "Flood in the valley", "Two floors stood in water."),
          Newsroom.seen("herald", "/mill", 0, "Mill fire", "The fire spread over three floors."));
      LuceneSearch hasty =
          new LuceneSearch(
              room.engine(),
              room.archive,
              Clock.fixed(Newsroom.NOW, ZoneOffset.UTC),
              new ReadingRoom(room.archive, new TimeLimit(Duration.ofNanos(1)), Integer.MAX_VALUE));
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
