package stet.search.lucene;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static stet.search.SearchFixture.seen;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stet.model.Observation;
import stet.search.Answer;
import stet.search.Answer.ArticleResult;
import stet.search.BadQuery;
import stet.search.Question;
import stet.search.Question.Order;

class PagingTest {

  private static final int ARTICLES = 23;

  /**
   * An article's version; higher numbers of article hold "storm" oftener, later ones are longer.
   */
  private static Observation storm(int article, int version) {
    String text = "Storm ".repeat(1 + article % 5) + "hit the coast. Wave " + version + " came.";
    return seen("courier", "storm/" + article, 10L * article + version, "Report " + version, text);
  }

  private static void fill(LuceneSearchFixture room) {
    List<Observation> all = new ArrayList<>();
    for (int article = 0; article < ARTICLES; article++) {
      for (int version = 0; version < 1 + article % 4; version++) {
        all.add(storm(article, version));
      }
    }
    room.record(all);
  }

  private static List<String> urls(Answer answer) {
    return answer.results().stream().map(result -> result.article().url()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "storm, BEST",
    "storm, NEWEST",
    "storm, OLDEST",
    "'', BEST",
    "tag:headline, BEST",
    "coast added:wave, BEST",
    "storm OR wave~, BEST",
    "co*, BEST"
  })
  void noArticleComesTwiceOrIsSkippedWhileVersionsArrive(
      String query, Order order, @TempDir Path home) {
    try (LuceneSearchFixture room = new LuceneSearchFixture(home)) {
      fill(room);
      Answer all = room.ask(new Question(query, 1000, order, null));
      assertThat(all.next()).isNull();
      List<String> paged = new ArrayList<>();
      String next = null;
      int page = 0;
      do {
        Answer answer = room.ask(new Question(query, 7, order, next));
        assertThat(answer.total()).isEqualTo(all.total());
        assertThat(answer.next() == null || answer.results().size() == 7).isTrue();
        paged.addAll(urls(answer));
        next = answer.next();
        page++;
        room.record(
            storm(page, 8), // known articles change
            storm(ARTICLES - page, 9),
            seen("gazette", "storm/new" + page, 500 + page, "Storm storm", "Storm storm storm."));
      } while (next != null);
      assertThat(paged).containsExactlyElementsOf(urls(all));
    }
  }

  @Test
  void aPageHasExactlyAsManyArticlesAsAskedForAndTheBestOfEach(@TempDir Path home) {
    try (LuceneSearchFixture room = new LuceneSearchFixture(home)) {
      List<Observation> all = new ArrayList<>();
      for (int article = 0; article < 6; article++) {
        for (int version = 0; version < 9; version++) {
          String text = "The toll rose to " + (100 + version) + " in the valley on Sunday.";
          all.add(seen("courier", "toll/" + article, version, "The toll in the valley", text));
        }
      }
      room.record(all);
      Answer answer = room.ask(new Question("tag:number", 4, Order.BEST, null));
      assertThat(answer.total()).isEqualTo(new Answer.Totals(6, 48, 48));
      assertThat(answer.results()).hasSize(4);
      assertThat(answer.results()).extracting(ArticleResult::found).containsOnly(8);
      assertThat(answer.results().getFirst().edits())
          .extracting(edit -> edit.edit().edit().afterText().substring(17, 20))
          .containsExactly("108", "107", "106", "105", "104");
      assertThat(room.ask("added:103").results().getFirst().edits()).hasSize(1);
    }
  }

  @Test
  void aCursorOfAnotherQueryIsRefused(@TempDir Path home) {
    try (LuceneSearchFixture room = new LuceneSearchFixture(home)) {
      fill(room);
      String next = room.ask(new Question("storm", 2, Order.BEST, null)).next();
      assertThat(next).isNotNull();
      assertThat(room.search.search(new Question("coast", 2, Order.BEST, next)))
          .isInstanceOf(BadQuery.class);
      assertThat(room.search.search(new Question("storm", 2, Order.NEWEST, next)))
          .isInstanceOf(BadQuery.class);
      assertThat(room.search.search(new Question("storm", 2, Order.BEST, "x" + next)))
          .isInstanceOf(BadQuery.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"storm%d coast ", "added:(storm%d OR coast%1$d) ", "storm%d~ "})
  void aCursorFitsIntoAnAddress(String clause, @TempDir Path home) {
    try (LuceneSearchFixture room = new LuceneSearchFixture(home)) {
      List<Observation> all = new ArrayList<>();
      for (int article = 0; article < 9; article++) {
        String words = IntStream.range(0, 90).mapToObj(i -> "storm" + i).collect(joining(" "));
        all.add(seen("courier", "storm/" + article, article, "Report", words + " coast.", "End."));
        all.add(seen("courier", "storm/" + article, 20 + article, "Report", "Fair.", "End."));
      }
      room.record(all);
      String query =
          IntStream.range(0, 90).mapToObj(clause::formatted).collect(joining(" OR "))
              + " kind:first";
      List<String> paged = new ArrayList<>();
      String next = null;
      do {
        Answer page = room.ask(new Question(query, 2, Order.BEST, next));
        paged.addAll(urls(page));
        next = page.next();
        assertThat(next == null ? 0 : next.length()).isLessThan(SearchCursor.LONGEST);
      } while (next != null);
      assertThat(paged).doesNotHaveDuplicates().hasSize(room.ask(query).total().articles());
    }
  }

  @Property
  void noTextIsTakenForACursor(@ForAll String text) {
    assertThat(SearchCursor.decode(text)).isEmpty();
  }
}
