package stet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.search.SearchFixture.seen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import stet.query.QueryField;
import stet.search.Question.Order;
import stet.search.lucene.LuceneSearchFixture;

/**
 * Whatever is typed, a search ends in an answer or in an error that names a place in the query. Put
 * to an index that holds every field, since Lucene refuses some queries only there.
 */
class StrangeQueriesTest {

  private static final List<String> VALUES =
      List.of(
          "storm",
          "the storm",
          "Anna Bell",
          "a b",
          "number",
          "quote-changed",
          "first",
          "moved",
          "headline",
          "edit",
          "courier",
          "en",
          "2014",
          "2024-05",
          "2024-05-01T12:00Z",
          "0000",
          "9999-12-31",
          "7d",
          "1h",
          "99999y",
          "999999999999y",
          "0",
          "5",
          "-1",
          "0.5",
          "1e9",
          "NaN",
          "news.example/1?x=1",
          "https://news.example/",
          "right-wing",
          "AT&T",
          "it's",
          "中",
          "中文",
          "é",
          "ﬁ",
          "😀",
          "☃",
          "ß",
          "\u0000",
          "\u202e",
          "x y z a b c",
          "storm > coast",
          ">",
          "storm >",
          "...",
          " ",
          "");

  private static final List<String> FORMS =
      List.of(
          "%s",
          "\"%s\"",
          "“%s”",
          "\"%s\"~3",
          "\"%s\"~",
          "\"%s\"~10",
          "\"%s\"~99999",
          "\"%s\"*",
          "%s*",
          "*%s",
          "%s?a",
          "%s~",
          "%s~1",
          "%s~2",
          "%s~9",
          "=%s",
          "=\"%s\"",
          "<%s",
          "<=%s",
          ">%s",
          ">=%s",
          "[%1$s TO %1$s]",
          "{%s TO *}",
          "[* TO %s}",
          "[%s",
          "(%s)",
          "((%s))",
          "(%s",
          "%s)",
          "(%1$s OR -\"%1$s\"~2)",
          "(>%1$s AND <%1$s)",
          "(NOT %s)",
          "%1$s:%1$s",
          "%s^2",
          "\\%s");

  private static final List<String> FIELDS =
      Stream.concat(
              QueryField.all().stream().map(field -> field.label() + ":"),
              Stream.of("", "", "", "foo:", "tags:", "Headline:", "HEADLINE:", "edit", "note: "))
          .toList();

  private static final List<String> JOINS =
      List.of(
          " ", " ", " AND ", " OR ", " NOT ", " -", " +", "", ") ", " (", " AND NOT ", "\"", " ~ ");

  private static @Nullable Path home;
  private static @Nullable LuceneSearchFixture room;

  @BeforeContainer
  static void write() throws IOException {
    Path made = HomeFixtures.make();
    LuceneSearchFixture opened = new LuceneSearchFixture(made);
    opened.record(
        seen(
            "courier",
            "https://news.example/1",
            0,
            "Storm hits",
            "“We saw 5,” Anna Bell said.",
            "The storm came."),
        seen(
            "courier",
            "https://news.example/1",
            60,
            "Storm hits coast",
            "“We saw 15,” Anna Bell said.",
            "The storm came in May."),
        seen("gazette", "中/2", 5, "新闻", "中文 中国", "AT&T, right-wing."),
        seen("gazette", "中/2", 50, "新闻", "中文 香港", "AT&T, left-wing."),
        seen("gazette", "three", 7, "Storm", "The storm passed."));
    home = made;
    room = opened;
  }

  @AfterContainer
  static void close() throws IOException {
    if (room != null && home != null) {
      room.close();
      HomeFixtures.delete(home);
    }
  }

  @Property(tries = 2000)
  void everyFormOfEveryValueOfEveryFieldIsAnsweredOrRefused(@ForAll("clauses") String query) {
    isAnsweredOrRefused(query);
  }

  @Property(tries = 2000)
  void anythingIsAnsweredOrRefused(@ForAll("strange") String query) {
    isAnsweredOrRefused(query);
  }

  private static void isAnsweredOrRefused(String query) {
    LuceneSearchFixture here = Objects.requireNonNull(room);
    for (Order order : Order.values()) {
      switch (here.search.search(new Question(query, 1, order, null))) {
        case Found<Answer> found -> {
          Answer answer = found.value();
          if (answer.next() != null) {
            assertThat(here.search.search(new Question(query, 1, order, answer.next())))
                .isInstanceOf(Found.class);
          }
        }
        case BadQuery<?> bad -> {
          assertThat(bad.at()).isBetween(0, query.length());
          assertThat(bad.length()).isBetween(0, query.length() - bad.at());
          assertThat(bad.message()).isNotBlank();
        }
        case Unavailable<?> now -> throw new AssertionError(now);
      }
    }
  }

  @Provide
  Arbitrary<String> clauses() {
    return Combinators.combine(
            Arbitraries.of(FIELDS), Arbitraries.of(FORMS), Arbitraries.of(VALUES))
        .as((field, form, value) -> field + form.formatted(value));
  }

  @Provide
  Arbitrary<String> strange() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "(",
            ")",
            "\"",
            "“",
            "-",
            "+",
            "NOT",
            "AND",
            "OR",
            " ",
            "~",
            "2",
            "*",
            "?",
            ":",
            "tag:",
            "seen:",
            "[",
            " TO ",
            "]",
            "{",
            "<",
            ">=",
            "2014-03",
            "word",
            "https://a.example/",
            "headline",
            "é",
            "中",
            "\u0000",
            "😀",
            "=",
            "7d",
            "url:",
            "changed:");
    Arbitrary<String> joined =
        Combinators.combine(
                clauses(), Arbitraries.of(JOINS), clauses(), Arbitraries.of(JOINS), clauses())
            .as((a, x, b, y, c) -> a + x + b + y + c);
    return Arbitraries.oneOf(
        joined,
        pieces.list().ofMaxSize(14).map(list -> String.join("", list)),
        Arbitraries.strings());
  }
}
