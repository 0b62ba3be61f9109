package stet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.search.SearchFixture.seen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.model.Observation;
import stet.search.Question.Order;
import stet.search.lucene.LuceneSearchFixture;

/** An index whose files are spoilt while it is searched. */
class DamageTest {

  private static final List<String> QUERIES =
      List.of("storm", "\"storm came\"", "added:wave", "tag:headline", "", "co* NOT harbour");

  @Test
  void isToldAsAnOutcomeAndHeals(@TempDir Path home) throws IOException {
    try (LuceneSearchFixture room = new LuceneSearchFixture(home)) {
      List<Observation> all = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        String text = "Storm came over the coast. Wave " + i + " broke on the harbour wall.";
        all.add(seen("courier", "storm/" + i % 40, i, "Storm " + i % 7, text, "It went."));
      }
      room.record(all);
      List<Answer.Totals> before = QUERIES.stream().map(room::ask).map(Answer::total).toList();
      HomeFixtures.spoil(home);
      List<Result<Answer>> during =
          QUERIES.stream()
              .map(q -> room.search.search(new Question(q, 20, Order.BEST, null)))
              .toList();
      assertThat(during).anyMatch(Unavailable.class::isInstance);
      assertThat(during).noneMatch(BadQuery.class::isInstance);
      room.index.catchUp();
      assertThat(QUERIES.stream().map(room::ask).map(Answer::total))
          .containsExactlyElementsOf(before);
    }
  }

  @Test
  void isToldToWhoeverAsksHowMuchThereIs(@TempDir Path home) throws IOException {
    try (LuceneSearchFixture room = new LuceneSearchFixture(home)) {
      room.record(List.of(seen("courier", "storm", 0, "Storm", "Wind rose.", "It went.")));
      Result<IndexCounts> before = room.search.counts();
      HomeFixtures.cutOff(home);
      assertThat(room.search.counts()).isInstanceOf(Unavailable.class);
      room.index.catchUp();
      assertThat(room.search.counts()).isEqualTo(before);
    }
  }
}
