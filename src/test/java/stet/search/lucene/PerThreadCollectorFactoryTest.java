package stet.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.model.Observation;
import stet.search.Answer;
import stet.search.Question;
import stet.search.Question.Order;
import stet.search.SearchFixture;

/** An answer is the same, however many threads look through the segments. */
class PerThreadCollectorFactoryTest {

  private static final List<String> QUERIES =
      List.of(
          "storm", "\"storm came\"", "added:wave", "tag:headline", "*", "co* NOT harbour", "none");

  @TempDir Path home;

  @Test
  void isTheSameAnswer() {
    try (LuceneSearchFixture room = new LuceneSearchFixture(home)) {
      for (int segment = 0; segment < 6; segment++) {
        for (int i = 0; i < 30; i++) {
          // Some articles stand in one segment, some in all.
          int article = i % 3 == 0 ? i : 100 * segment + i;
          room.archive.record(
              List.of(
                  SearchFixture.seen(
                      "courier",
                      "storm/" + article,
                      100L * segment + i,
                      "Storm " + (segment + i) % 7,
                      "Storm came over the coast. Wave " + i + " broke on wall " + segment + ".",
                      i % 4 == 0 ? "The harbour stood." : "It went.")));
        }
        room.index.catchUp();
      }
      for (int counted : List.of(10, 1000)) {
        for (String query : QUERIES) {
          for (Order order : Order.values()) {
            Question question = new Question(query, 7, order, null);
            assertThat(shown(room, 0, counted, question))
                .as("%s by %s, counted up to %s", query, order, counted)
                .isEqualTo(shown(room, 3, counted, question));
          }
        }
      }
    }
  }

  @Test
  void countsEachArticleOnce() {
    try (LuceneSearchFixture room = new LuceneSearchFixture(home)) {
      for (int segment = 0; segment < 2; segment++) {
        List<Observation> all = new ArrayList<>();
        for (int i = 0; i < 1450; i++) {
          all.add(SearchFixture.seen("courier", "storm/" + segment + "/" + i, i, "Storm " + i));
        }
        room.record(all);
      }
      Question question = new Question("storm", 7, Order.BEST, null);
      assertThat(shown(room, 1, 2900, question).getFirst())
          .isEqualTo(new Answer.Totals(2900, 2900, 0, true));
      assertThat(shown(room, 1, 2899, question).getFirst())
          .isEqualTo(new Answer.Totals(2899, 2899, 0, false));
    }
  }

  /** All that is in the first page. */
  private static List<Object> shown(
      LuceneSearchFixture newsroom, int free, int counted, Question question) {
    ConcurrencyLimiter limiter = new ConcurrencyLimiter(1 + free, 0, Duration.ZERO);
    SearchContext room =
        new SearchContext(newsroom.archive, new TimeLimit(Duration.ofMinutes(1)), counted, limiter);
    Clock clock = Clock.fixed(SearchFixture.NOW, ZoneOffset.UTC);
    Answer answer =
        new LuceneSearch(newsroom.engine(), newsroom.archive, clock, room)
            .search(question)
            .answer()
            .orElseThrow();
    assertThat(limiter.more(100)).as("permits that are free again").isEqualTo(1 + free);
    return List.of(answer.total(), answer.results(), Optional.ofNullable(answer.next()));
  }
}
