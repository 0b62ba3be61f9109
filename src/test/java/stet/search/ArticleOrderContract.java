package stet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import stet.model.ArticleId;
import stet.model.Content;
import stet.model.Observation;
import stet.model.Timeline;
import stet.search.Question.Order;

/**
 * The orders by all versions of an article are those of the timelines in the archive, whichever of
 * the versions are results.
 */
abstract class ArticleOrderContract implements EngineFixture {

  private static final int ARTICLES = 12;
  private static final List<String> WORDS = List.of("storm", "coast", "harbour", "wave");
  private static final List<Order> ORDERS = List.of(Order.VERSIONS, Order.CHANGED, Order.APPEARED);

  @Property(tries = 10)
  void ordersAsTheTimelinesDo(@ForAll Random random) throws IOException {
    Path home = HomeFixtures.make();
    try (SearchFixture room = new SearchFixture(home, this)) {
      room.record(some(30, random));
      room.record(some(40, random));
      for (String word : WORDS) {
        List<Timeline> having = having(room, word);
        for (Order order : ORDERS) {
          assertThat(paged(room, "headline:" + word, order, 1 + random.nextInt(5)))
              .as(word + " " + order)
              .containsExactlyElementsOf(
                  having.stream().sorted(by(order)).map(t -> t.article().url()).toList());
        }
      }
    } finally {
      HomeFixtures.delete(home);
    }
  }

  private static Comparator<Timeline> by(Order order) {
    Comparator<Timeline> ties = Comparator.comparing(t -> t.article().id());
    Comparator<Timeline> changed = Comparator.comparing(t -> t.last().firstSeen());
    Comparator<Timeline> versions = Comparator.comparingInt(t -> t.versions().size());
    Comparator<Timeline> appeared = Comparator.comparing(t -> t.first().firstSeen());
    return switch (order) {
      case VERSIONS -> versions.reversed().thenComparing(changed.reversed()).thenComparing(ties);
      case CHANGED -> changed.reversed().thenComparing(ties);
      case APPEARED -> appeared.reversed().thenComparing(ties);
      case BEST, NEWEST, OLDEST, SIGNIFICANT, EDITED ->
          throw new IllegalArgumentException("not an order by all versions: " + order);
    };
  }

  /** The articles of which some version has a word in its headline. */
  private static List<Timeline> having(SearchFixture room, String word) {
    List<Timeline> having = new ArrayList<>();
    for (int article = 0; article < ARTICLES; article++) {
      room.archive
          .timeline(ArticleId.of("courier", "article/" + article))
          .filter(
              timeline ->
                  timeline.versions().stream()
                      .anyMatch(
                          version ->
                              room.archive.content(version.content()).headline().contains(word)))
          .ifPresent(having::add);
    }
    return having;
  }

  private static List<String> paged(SearchFixture room, String query, Order order, int limit) {
    List<String> urls = new ArrayList<>();
    String next = null;
    do {
      Answer page = room.ask(new Question(query, limit, order, next));
      page.results().forEach(result -> urls.add(result.article().url()));
      next = page.next();
    } while (next != null);
    return urls;
  }

  private static List<Observation> some(int count, Random random) {
    List<Observation> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String headline = word(random) + " at the " + word(random);
      some.add(
          new Observation(
              "courier",
              "article/" + random.nextInt(ARTICLES),
              SearchFixture.NOON.plusSeconds(60L * random.nextInt(50)),
              new Content(headline, "", "The " + word(random) + " came at night."),
              "test/1",
              null,
              "en"));
    }
    return some;
  }

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }
}
