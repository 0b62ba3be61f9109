package stet.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import stet.App;
import stet.search.Answer;
import stet.search.Question;
import stet.search.SearchEngine;

/** How long one client waits for an answer, warm, over a mix of queries of every kind. */
final class SearchRun {

  private static final int WARM_UP_ROUNDS = 20;
  private static final int ROUNDS = 40;
  private static final int PAGE = 20;

  /** Rare and common words, phrases, wildcards, booleans, and every kind of clause. */
  private static final List<String> QUERIES =
      List.of(
          "coronavirus",
          "fisheries quota",
          "\"personal data\"",
          "\"terms of service\"",
          "\"the european union\"",
          "arbitration NOT class",
          "(passport OR visa) travel",
          "quaran*",
          "brexti~",
          "\"privacy policy\"~3",
          "headline:guidance",
          "source:platy/gitgovuk vaccine",
          "seen:2021-03 hospital",
          "seen:[2020-03-01 TO 2020-03-31]",
          "text:\"travel advice\"",
          "added:vaccine",
          "removed:brexit",
          "added:\"self-isolate\"",
          "removed:lockdown added:restrictions",
          "touched:\"prime minister\"",
          "touched:guid*",
          "before:must after:should",
          "tag:number",
          "tag:quote-changed",
          "tag:headline",
          "tag:correction",
          "tag:moved school",
          "tag:(quote-added OR quote-removed)",
          "tag:number NOT tag:lede pounds",
          "person:\"Boris Johnson\"",
          "person:johnson tag:quote-changed",
          "person:sunak seen:2022",
          "kind:wholesale",
          "kind:revert",
          "where:headline covid-19",
          "added:cookies text:\"third parties\"",
          "https://www.gov.uk/guidance/red-amber-and-green-list-rules-for-entering-england",
          "the",
          "data",
          "added:the");

  private SearchRun() {}

  /**
   * Prints a line a query, then the median and the 99th percentile in milliseconds.
   *
   * @param arguments a home that holds govuk and terms
   */
  public static void main(String[] arguments) throws IOException {
    try (App app = App.open(Path.of(arguments[0]))) {
      app.deriver().catchUp();
      SearchEngine search = app.search();
      List<String> mix = new ArrayList<>(QUERIES);
      Random seeded = new Random(1);
      for (int i = 0; i < WARM_UP_ROUNDS; i++) {
        mix.forEach(query -> time(search, query));
      }
      double[][] times = new double[QUERIES.size()][ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        Collections.shuffle(mix, seeded);
        for (String query : mix) {
          times[QUERIES.indexOf(query)][round] = time(search, query);
        }
      }
      for (int i = 0; i < times.length; i++) {
        Arrays.sort(times[i]);
        System.err.printf(
            "%8.2f ms  %8.2f ms  %s  %s%n",
            at(times[i], 0.5), at(times[i], 0.99), QUERIES.get(i), found(search, QUERIES.get(i)));
      }
      double[] all = Arrays.stream(times).flatMapToDouble(Arrays::stream).sorted().toArray();
      System.out.printf("%d %.2f %.2f%n", QUERIES.size(), at(all, 0.5), at(all, 0.99));
    }
  }

  private static double at(double[] sorted, double quantile) {
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(quantile * sorted.length))];
  }

  private static double time(SearchEngine search, String query) {
    long start = System.nanoTime();
    found(search, query);
    return (System.nanoTime() - start) / 1e6;
  }

  private static Answer.Totals found(SearchEngine search, String query) {
    return search
        .search(new Question(query, PAGE, Question.Order.BEST, null))
        .orElseThrow(
            bad -> new IllegalStateException(query + ": " + bad.message()),
            now -> new IllegalStateException(now.reason()))
        .total();
  }
}
