package stet.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import stet.model.Content;
import stet.model.Observation;
import stet.search.Answer;
import stet.search.HomeFixtures;
import stet.search.Question;
import stet.search.Question.Order;
import stet.search.SearchEngine;
import stet.search.SearchFixture;

/** Where there is more than is counted, the pages are those that counting on would give. */
class MoreThanTest {

  private static final int COUNTED = 4;

  private static final List<String> QUERIES =
      List.of(
          "storm",
          "",
          "\"storm hit\"",
          "\"hit the\" OR coast",
          "storm -harbour",
          "stor*",
          "storn~",
          "added:storm",
          "touched:\"storm hit\"",
          "added:\"storm hit\" OR removed:coast",
          "NOT tag:headline",
          "headline:coast OR text:storm",
          "version:>1",
          "asof:2024-05-01T12:30Z");

  private static final List<String> WORDS =
      List.of("storm", "storms", "coast", "harbour", "hit", "the", "hit", "storm");

  @Property(tries = 8)
  void theFirstAreTheSame(@ForAll Random random) throws IOException {
    Path home = HomeFixtures.make();
    try (LuceneSearchFixture room = new LuceneSearchFixture(home)) {
      room.record(some(30, random));
      room.record(some(60, random)); // another segment
      SearchEngine few =
          new LuceneSearch(
              room.engine(),
              room.archive,
              Clock.fixed(SearchFixture.NOW, ZoneOffset.UTC),
              new SearchContext(room.archive, new TimeLimit(Duration.ofMinutes(1)), COUNTED));
      for (String query : QUERIES) {
        for (Order order : Order.values()) {
          Answer all = room.ask(new Question(query, 1000, order, null));
          List<String> paged = new ArrayList<>();
          String next = null;
          do {
            Answer page = few.search(new Question(query, 3, order, next)).answer().orElseThrow();
            page.results().forEach(result -> paged.add(brief(result)));
            boolean more = !order.needsAllResults() && all.total().articles() > COUNTED;
            assertThat(page.total())
                .as(query + " " + order)
                .isEqualTo(
                    more
                        ? new Answer.Totals(
                            COUNTED, COUNTED, all.total().edits() > 0 ? COUNTED : 0, false)
                        : all.total());
            next = page.next();
          } while (next != null);
          assertThat(paged)
              .as(query + " " + order)
              .containsExactlyElementsOf(all.results().stream().map(MoreThanTest::brief).toList());
        }
      }
    } finally {
      HomeFixtures.delete(home);
    }
  }

  private static String brief(Answer.ArticleResult result) {
    return result.article().url() + " " + result.found() + " " + result.edits() + result.hits();
  }

  private static List<Observation> some(int count, Random random) {
    List<Observation> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(
          new Observation(
              "courier",
              "article/" + random.nextInt(12),
              SearchFixture.NOON.plusSeconds(60L * random.nextInt(50)),
              new Content(words(2, random), "", words(5, random) + ".\n\n" + words(7, random)),
              "test/1",
              null,
              "en"));
    }
    return some;
  }

  private static String words(int count, Random random) {
    return random
        .ints(count, 0, WORDS.size())
        .mapToObj(WORDS::get)
        .collect(Collectors.joining(" "));
  }
}
