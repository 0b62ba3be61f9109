package stet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import stet.model.Content;
import stet.model.Observation;
import stet.search.Question.Order;

/**
 * The pages of an answer, put together, are the answer as it was at the first page, whatever
 * arrives between them: observations of any article, at any time, known or new.
 */
abstract class PagingContract implements EngineFixture {

  private static final int ARTICLES = 14;
  private static final int MINUTES = 60;
  private static final List<Order> ORDERS = List.of(Order.values());

  private static final List<String> QUERIES =
      List.of(
          "storm",
          "",
          "coast OR storm",
          "storms -harbour",
          "stor~",
          "co*",
          "\"storm hit\"",
          "lang:en",
          "added:storm",
          "removed:coast",
          "tag:headline",
          "NOT added:coast",
          "storm kind:edit",
          "kind:replaced coast",
          "versions:>3",
          "versions:<4 storm",
          "version:>2 added:storm",
          "asof:2024-05-01T12:30Z",
          "asof:2024-05-01T12:30Z added:coast",
          "after-first-seen:<20min storm",
          "significance:>0.2",
          "seen:[2024-05-01T12:10 TO 2024-05-01T12:40] storm");

  private static final List<String> WORDS =
      List.of("storm", "storms", "stork", "coast", "harbour", "hit", "Sturm", "tempête", "the");

  @Property(tries = 25)
  void noArticleComesTwiceOrIsSkipped(@ForAll Random random) throws IOException {
    Path home = HomeFixtures.make();
    try (SearchFixture room = new SearchFixture(home, this)) {
      room.record(some(60, random));
      String query = QUERIES.get(random.nextInt(QUERIES.size()));
      Order order = ORDERS.get(random.nextInt(ORDERS.size()));
      Answer whole = room.ask(new Question(query, 1000, order, null));
      List<String> paged = new ArrayList<>();
      String next = null;
      do {
        Answer page = room.ask(new Question(query, 1 + random.nextInt(4), order, next));
        assertThat(page.total()).as(query).isEqualTo(whole.total());
        page.results().forEach(result -> paged.add(brief(result)));
        next = page.next();
        room.archive.record(some(random.nextInt(6), random));
        if (random.nextInt(3) > 0) {
          room.index.catchUp();
        }
      } while (next != null);
      assertThat(paged)
          .as(query + " " + order)
          .containsExactlyElementsOf(whole.results().stream().map(PagingContract::brief).toList());
    } finally {
      HomeFixtures.delete(home);
    }
  }

  private static String brief(Answer.ArticleResult result) {
    return result.article().url() + " " + result.found();
  }

  private static List<Observation> some(int count, Random random) {
    List<Observation> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String headline = words(2, random);
      String body = words(5, random) + ".\n\n" + words(6, random) + ".";
      some.add(
          new Observation(
              "courier",
              "article/" + random.nextInt(ARTICLES),
              SearchFixture.NOON.plusSeconds(60L * random.nextInt(MINUTES)),
              new Content(headline, "", body),
              random.nextInt(4) == 0 ? "other/1" : "test/1",
              oneOf(random, null, null, "label"),
              oneOf(random, "en", "en", "de", "fr", null)));
    }
    return some;
  }

  private static String words(int count, Random random) {
    return random
        .ints(count, 0, WORDS.size() + 1)
        .mapToObj(i -> i == WORDS.size() ? "wave" + random.nextInt(3) : WORDS.get(i))
        .collect(Collectors.joining(" "));
  }

  private static @Nullable String oneOf(Random random, @Nullable String... values) {
    return values[random.nextInt(values.length)];
  }
}
