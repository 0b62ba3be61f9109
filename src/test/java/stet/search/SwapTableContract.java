package stet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.search.SearchFixture.seen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.model.Swap;
import stet.model.TaggedEdit;
import stet.text.TextAnalysis;

/** What replaced what, counted by the index and by hand. */
abstract class SwapTableContract implements EngineFixture {

  @Test
  void theLeastWordsAreCountedAndNothingTwice(@TempDir Path home) {
    try (SearchFixture room = new SearchFixture(home, this)) {
      for (long i = 0; i < 3; i++) {
        String article = "a" + i;
        String source = i == 0 ? "ledger" : "courier";
        String old = "The minister said that illegal immigrants were held at the port today.";
        String now = "The minister said that undocumented immigrants were held at the port today.";
        room.record(
            seen(source, article, i * 10, "Port " + i, old, "Nobody saw the rioters at all."),
            seen(
                source,
                article,
                i * 10 + 5,
                "Port " + i,
                now,
                "Nobody saw the protesters at all."));
      }
      SwapTable all = table(room, SwapQuestion.of("", "", "", 10));
      assertThat(all.rows().stream().map(row -> row.before() + " > " + row.after()))
          .containsExactly("illegal > undocumented", "rioters > protesters");
      SwapTable.Row row = all.rows().getFirst();
      assertThat(row.articles()).isEqualTo(3);
      assertThat(row.edits()).isEqualTo(3);
      assertThat(row.within())
          .isEqualTo(
              new SwapTable.ContainingSwap(
                  "that illegal immigrants", "that undocumented immigrants", 3));
      assertThat(row.sources())
          .containsExactly(
              new SwapTable.SourceCount("courier", 2), new SwapTable.SourceCount("ledger", 1));
      assertThat(row.first()).isEqualTo(SearchFixture.NOON.plusSeconds(300));
      assertThat(row.last()).isEqualTo(SearchFixture.NOON.plusSeconds(1500));
      assertThat(room.edits(row.edit())).hasSize(3);
      SwapTable one = table(room, SwapQuestion.of("swap:\"rioters > *\"", "ledger", "2024-05", 10));
      assertThat(one.rows()).hasSize(1);
      assertThat(one.rows().getFirst().edits()).isEqualTo(1);
      assertThat(room.edits(one.rows().getFirst().edit())).hasSize(1);
      assertThat(table(room, SwapQuestion.of("", "", "2023", 10)).rows()).isEmpty();
      assertThat(table(room, SwapQuestion.of("text:minister", "", "", 1)).more()).isTrue();
      assertThat(table(room, SwapQuestion.of("", "courrier", "", 10)).notices())
          .containsExactly("courrier is found nowhere. Did you mean courier?");
      assertThat(table(room, SwapQuestion.of("source:ledger", "courier", "", 10)).notices())
          .singleElement()
          .asString()
          .startsWith("Nothing can meet both");
      assertThat(room.search.swaps(SwapQuestion.of("fire", "ledger", "<banana", 1)))
          .isInstanceOfSatisfying(
              BadQuery.class,
              bad -> {
                assertThat(bad.query()).isEqualTo("<banana");
                assertThat(bad.at()).isEqualTo(1);
                assertThat(bad.length()).isEqualTo(6);
                assertThat(bad.message()).startsWith("“seen” is not understood. banana is no date");
              });
      assertThat(room.search.swaps(SwapQuestion.of("", "", "banana", 1)))
          .isInstanceOfSatisfying(BadQuery.class, bad -> assertThat(bad.at()).isZero());
      assertThat(room.search.swaps(SwapQuestion.of("fire tag:foo", "ledger", "2024", 1)))
          .isInstanceOfSatisfying(BadQuery.class, bad -> assertThat(bad.at()).isEqualTo(9));
      assertThat(room.search.swaps(SwapQuestion.of("\"never closed", "", "", 1)))
          .isInstanceOf(BadQuery.class);
      Result<SwapTable> slashed = room.search.swaps(SwapQuestion.of("", "ledger", "2024/05", 1));
      assertThat(slashed).isInstanceOf(BadQuery.class);
      BadQuery<?> bad = (BadQuery<?>) slashed;
      assertThat(bad.query()).isEqualTo("2024/05");
      assertThat(bad.at()).isZero();
      assertThat(bad.instead()).containsExactly("2024-05");
    }
  }

  /** A bracket of one part must not close that of another, nor a word of it widen the whole. */
  @ParameterizedTest
  @CsvSource({
    "fire) OR (storm, 2024, fire) OR (storm, 4",
    "(fire, 2024, (fire, 0",
    "fire, 2024 OR tag:number, 2024 OR tag:number, 0",
    "fire, 2024) OR (fire, 2024) OR (fire, 4",
    "fire, 2024 storm, 2024 storm, 0"
  })
  void eachPartIsUnderstoodByItself(
      String query, String seen, String wrong, int at, @TempDir Path home) {
    try (SearchFixture room = new SearchFixture(home, this)) {
      room.record(seen("ledger", "a", 0, "Port", "Nobody saw the rioters."));
      assertThat(room.search.swaps(SwapQuestion.of(query, "ledger", seen, 1)))
          .isInstanceOfSatisfying(
              BadQuery.class,
              bad -> {
                assertThat(bad.query()).isEqualTo(wrong);
                assertThat(bad.at()).isEqualTo(at);
              });
    }
  }

  @Test
  void aTimeMayBeOneOfSeveral(@TempDir Path home) {
    try (SearchFixture room = new SearchFixture(home, this)) {
      room.record(seen("ledger", "a", 0, "Port", "Nobody saw the rioters."));
      assertThat(room.search.swaps(SwapQuestion.of("", "", "(2023 OR 2024)", 1)))
          .isInstanceOf(Found.class);
    }
  }

  @Test
  void theCountsAreThoseOfTheEditsThemselves(@TempDir Path home) throws IOException {
    try (SearchFixture room = new SearchFixture(home, this)) {
      room.load(Path.of("src/main/resources/stet/demo.jsonl"));
      Map<String, Integer> edits = new TreeMap<>();
      Map<String, Set<String>> articles = new TreeMap<>();
      ChangeLog every =
          room.search
              .changeLog(ChangeLogQuestion.latest("where:(headline OR byline OR body)", 100_000))
              .answer()
              .orElseThrow();
      for (ChangeLog.Entry entry : every.entries()) {
        for (TaggedEdit edit : entry.edits()) {
          Set<String> least = new HashSet<>();
          for (Swap swap : edit.swaps()) {
            least.add(TextAnalysis.row(swap.before()) + Swap.BY + TextAnalysis.row(swap.after()));
          }
          for (String form : least) {
            edits.merge(form, 1, Integer::sum);
            articles.computeIfAbsent(form, any -> new HashSet<>()).add(entry.article().url());
          }
        }
      }
      Map<String, Integer> counted = new TreeMap<>();
      Map<String, Integer> countedArticles = new TreeMap<>();
      for (SwapTable.Row row : table(room, SwapQuestion.of("", "", "", 1000)).rows()) {
        counted.put(row.before() + Swap.BY + row.after(), row.edits());
        countedArticles.put(row.before() + Swap.BY + row.after(), row.articles());
      }
      assertThat(counted).isEqualTo(edits).hasSizeGreaterThan(20);
      articles.forEach((form, in) -> assertThat(countedArticles).containsEntry(form, in.size()));
    }
  }

  private static SwapTable table(SearchFixture room, SwapQuestion question) {
    Result<SwapTable> outcome = room.search.swaps(question);
    assertThat(outcome).isInstanceOf(Found.class);
    return outcome.answer().orElseThrow();
  }
}
