package stet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.search.SearchFixture.seen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.model.Observation;
import stet.query.ValueField;
import stet.query.parser.QueryNarrowing;
import stet.search.Facets.Unit;
import stet.search.Question.Order;

/** The number beside a value is the number of articles that a click on it finds. */
abstract class FacetsContract implements EngineFixture {

  private static final List<String> QUERIES =
      List.of(
          "*",
          "tag:headline",
          "tag:headline OR changed:number",
          "edit(tag:headline) edit(added:harbour)",
          "edit(person:bell) edit(person:reed)",
          "edit(person:bell) edit(added:three) source:Courier",
          "NOT edit(tag:headline) added:said",
          "person:bell",
          "person:\"anna bell\" OR speaker:reed",
          "person:=bell",
          "speaker:bell added:three",
          "ferry",
          "ferry OR harbour -crew",
          "headline:ferry kind:edit",
          "kind:replaced",
          "asof:2024-05-01T12:40Z",
          "asof:2024-05-01T12:40Z person:bell",
          "version:2 person:reed",
          "where:body kind:wholesale",
          "lang:en");

  private static final List<String> SOURCES = List.of("Courier", "courier", "The Gazette", "x:y");

  private static final List<String> NAMES =
      List.of(
          "Anna Bell", "Anna Maria Bell", "Bell", "Tom Reed", "Lucy Bell", "Reed-Bell", "O’Brien");

  @Property(tries = 4)
  void aClickFindsWhatIsCounted(@ForAll Random random) throws IOException {
    Path home = HomeFixtures.make();
    try (SearchFixture room = new SearchFixture(home, this)) {
      room.record(some(60, random));
      for (String query : QUERIES) {
        Facets facets = counted(room, query, null);
        facets.facets().stream()
            .flatMap(facet -> facet.values().stream())
            .forEach(value -> assertCounted(room, value.articles(), value.narrowing()));
        for (Unit unit : List.of(Unit.HOUR, Unit.DAY)) {
          counted(room, query, unit)
              .histogram()
              .bars()
              .forEach(bar -> assertCounted(room, bar.articles(), bar.narrowing()));
        }
      }
    } finally {
      HomeFixtures.delete(home);
    }
  }

  @Test
  void aNameIsCountedAndFoundWithoutLongerOnes(@TempDir Path home) {
    try (SearchFixture room = new SearchFixture(home, this)) {
      room.record(
          seen("courier", "a", 0, "Ferry", "Anna Bell spoke of the ferry on Monday."),
          seen("courier", "a", 1, "Ferry", "Anna Bell spoke of two ferries on Monday."),
          seen("courier", "b", 0, "Boat", "Anna Bell Moss wrote of the boat on Friday."),
          seen("courier", "b", 1, "Boat", "Anna Bell Moss wrote of two boats on Friday."));
      assertThat(room.ask("person:\"anna bell\"").total().articles()).isEqualTo(2);
      assertThat(room.ask("person:=\"Anna Bell\"").total().articles()).isOne();
      assertThat(persons(counted(room, "tag:number OR where:body", null)))
          .containsExactly("person:=\"anna bell\" 1", "person:=\"anna bell moss\" 1");
      assertThat(room.search.complete("person:\"anna be", 9))
          .extracting(Completion::text, Completion::articles)
          .contains(org.assertj.core.groups.Tuple.tuple("person:\"anna bell\"", 2));
    }
  }

  private static Stream<String> persons(Facets facets) {
    return facets.facets().stream()
        .filter(facet -> facet.field() == ValueField.PERSON)
        .flatMap(facet -> facet.values().stream())
        .map(value -> value.clause() + " " + value.articles());
  }

  private static Facets counted(
      SearchFixture room, String query, @org.jspecify.annotations.Nullable Unit unit) {
    Result<Facets> counted = room.search.facets(new FacetQuestion(query, 1000, unit));
    assertThat(counted).as(query).isInstanceOf(Found.class);
    return counted.answer().orElseThrow();
  }

  private static void assertCounted(SearchFixture room, int articles, QueryNarrowing narrowing) {
    if (!narrowing.chosen()) {
      assertThat(room.ask(new Question(narrowing.query(), 1, Order.BEST, null)).total().articles())
          .as(narrowing.query())
          .isEqualTo(articles);
    }
  }

  private static List<Observation> some(int count, Random random) {
    List<Observation> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String source = oneOf(SOURCES, random);
      some.add(
          seen(
              source,
              source + "/" + random.nextInt(3),
              random.nextInt(180),
              oneOf(
                  List.of("Ferry at rest", "Ferry at sea", "Harbour shut", "Harbour open"), random),
              sentence(random) + " " + sentence(random),
              sentence(random)));
    }
    return some;
  }

  private static String sentence(Random random) {
    String name = oneOf(NAMES, random);
    return switch (random.nextInt(3)) {
      case 0 ->
          "“We have " + oneOf(List.of("two", "three"), random) + " ferries,” " + name + " said.";
      case 1 -> "The crew met " + name + " and " + oneOf(NAMES, random) + " at the harbour.";
      default -> oneOf(List.of("Nobody", "A sailor"), random) + " was told by " + name + ".";
    };
  }

  private static String oneOf(List<String> some, Random random) {
    return some.get(random.nextInt(some.size()));
  }
}
