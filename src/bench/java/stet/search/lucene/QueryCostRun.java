package stet.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;
import stet.App;
import stet.query.InvalidQueryException;
import stet.query.parser.QueryParser;
import stet.search.Question;
import stet.search.lucene.index.IndexView;
import stet.search.lucene.query.LuceneQueries;

/**
 * The estimated cost of queries beside the time that their answers take: what {@link
 * QueryCostLimits} are set by. Words, phrases and patterns, from such as find a handful to such as
 * read most of the index.
 */
final class QueryCostRun {

  private static final int WARM_UP_ROUNDS = 10;
  private static final int ROUNDS = 10;

  private static final List<String> QUERIES =
      List.of(
          "trawler",
          "coronavirus",
          "the",
          "\"personal data\"",
          "\"of the\"",
          "\"the european union\"",
          "\"and the\"~5",
          "quaran*",
          "co*",
          "brexti~",
          "co* de* in* re*",
          "text:(co* de* in* re* pr* ma* ca* st*)",
          "added:the",
          "touched:guid*",
          "added:co* removed:co*",
          "tag:number",
          "edit(added:must) edit(removed:should)",
          "person:johnson",
          "*");

  private QueryCostRun() {}

  /**
   * Prints for each query its cost in entries, the median of the time to find out the cost and of
   * the time of the answer in milliseconds, and nanoseconds per entry.
   *
   * @param arguments a home
   */
  public static void main(String[] arguments) throws IOException, InvalidQueryException {
    try (App app = App.open(Path.of(arguments[0]))) {
      app.deriver().catchUp();
      SearchContext room =
          new SearchContext(app.archive(), new TimeLimit(Duration.ofMinutes(1)), 1000);
      List<String> queries = new ArrayList<>(QUERIES);
      queries.add(patterns(64));
      for (int round = 0; round < WARM_UP_ROUNDS; round++) {
        queries.forEach(query -> ask(app, query));
      }
      for (String query : queries) {
        try (IndexView view = app.index().acquire()) {
          print(app, room, view, query);
        }
      }
    }
  }

  /** A query of patterns, each of two letters and a star. */
  private static String patterns(int count) {
    StringBuilder query = new StringBuilder();
    for (int i = 0; i < count; i++) {
      query.append((char) ('a' + i % 26)).append("aeiou".charAt(i / 26)).append("* OR ");
    }
    return query.append("zu*").toString();
  }

  private static void print(App app, SearchContext room, IndexView view, String query)
      throws IOException, InvalidQueryException {
    Query built =
        LuceneQueries.of(
            QueryParser.parse(query, Instant.now()), room.holdings(room.languages(view), view));
    IndexReader index = view.searcher().getIndexReader();
    double[] estimates = new double[ROUNDS];
    double[] answers = new double[ROUNDS];
    long cost = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      cost = QueryCost.of(built, index, Long.MAX_VALUE).entries();
      long estimated = System.nanoTime();
      ask(app, query);
      long answered = System.nanoTime();
      estimates[round] = (estimated - start) / 1e6;
      answers[round] = (answered - estimated) / 1e6;
    }
    System.out.printf(
        "%,12d entries  %8.2f ms to estimate  %8.2f ms to answer  %8.1f ns/entry  %s%n",
        cost,
        median(estimates),
        median(answers),
        median(answers) * 1e6 / Math.max(1, cost),
        query.substring(0, Math.min(60, query.length())));
  }

  private static void ask(App app, String query) {
    app.search().search(new Question(query, 20, Question.Order.BEST, null));
  }

  private static double median(double[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }
}
