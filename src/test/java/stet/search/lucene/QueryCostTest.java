package stet.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.search.SearchFixture.seen;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.query.InvalidQueryException;
import stet.query.parser.QueryParser;
import stet.search.SearchFixture;
import stet.search.lucene.index.IndexView;
import stet.search.lucene.query.LuceneQueries;

/** What queries are estimated to read of an archive of 200 versions with 20 words each. */
class QueryCostTest {

  private static final int VERSIONS = 200;

  @AutoClose private LuceneSearchFixture room;

  @BeforeEach
  void open(@TempDir Path home) {
    room = new LuceneSearchFixture(home);
    for (int i = 0; i < VERSIONS; i++) {
      int number = i;
      String text =
          IntStream.range(0, 20)
              .mapToObj(word -> "co%03dx%d".formatted(number, word))
              .collect(Collectors.joining(" ", "The harbour of the town, ", "."));
      room.record(seen("courier", "a" + i, i, "Harbour", text));
    }
  }

  private long cost(String query) throws IOException, InvalidQueryException {
    return asked(query, (built, index) -> QueryCost.of(built, index, Long.MAX_VALUE).entries());
  }

  private interface Measure {
    long of(Query built, IndexReader index) throws IOException;
  }

  private long asked(String query, Measure measure) throws IOException, InvalidQueryException {
    SearchContext reading =
        new SearchContext(room.archive, new TimeLimit(Duration.ofMinutes(1)), 100);
    try (IndexView view = room.engine().acquire()) {
      Query built =
          LuceneQueries.of(
              QueryParser.parse(query, SearchFixture.NOW),
              reading.holdings(reading.languages(view), view));
      return measure.of(built, view.searcher().getIndexReader());
    }
  }

  @Test
  void aWordCostsTheDocumentsThatHaveIt() throws IOException, InvalidQueryException {
    assertThat(cost("text:harbour")).isBetween((long) VERSIONS, 2L * VERSIONS);
    assertThat(cost("text:co007x3")).isLessThan(10);
    assertThat(cost("text:harbour text:co007x3")).as("the rarer leads").isLessThan(10);
  }

  @Test
  void aPatternCostsTheWordsThatItStandsFor() throws IOException, InvalidQueryException {
    assertThat(cost("text:co*")).isGreaterThanOrEqualTo(20L * VERSIONS);
    assertThat(cost("text:co*")).isGreaterThan(10 * cost("text:co00*"));
    assertThat(cost("text:co* text:co007x3")).as("it is read all the same").isGreaterThan(4000);
    assertThat(cost("text:co* OR text:co0*")).isGreaterThan(cost("text:co*"));
  }

  @Test
  void aPhraseOfFrequentWordsCostsMoreThanTheWords() throws IOException, InvalidQueryException {
    assertThat(cost("text:\"of the\"")).isGreaterThan(cost("text:harbour"));
    assertThat(cost("text:\"harbour co007x3\"")).isLessThan(50);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text:harbour",
        "text:co*",
        "text:co0?7x3",
        "text:harbor~",
        "text:\"harbour of the town\"",
        "text:\"harbour town\"~5",
        "text:co* OR text:co0*",
        "added:harbour NOT removed:co*",
        "harbour (tag:number OR seen:2024)"
      })
  void nothingCostsMoreThanTheMostThatItCan(String query)
      throws IOException, InvalidQueryException {
    assertThat(asked(query, QueryCost::most)).isGreaterThanOrEqualTo(cost(query));
  }
}
