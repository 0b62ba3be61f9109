package stet.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import stet.App;
import stet.search.Answer;
import stet.search.Question;
import stet.search.Result;
import stet.search.SearchEngine;
import stet.search.lucene.PlainGroups;
import stet.search.lucene.index.IndexView;

/**
 * How long one client waits for an answer, warm, over the {@link QueryMix}, and how long its facets
 * take; after that, in the same process, how long Lucene's own grouping takes for the same.
 */
final class MixRun {

  private static final int WARM_UP_ROUNDS = 8;
  private static final int ROUNDS = 15;
  private static final int PAGE = 20;
  private static final int VALUES = 10;

  /** A query, how much it finds, and how long that takes. */
  private record Row(
      String query,
      PlainGroups.Inner inner,
      Answer.Totals total,
      Timings results,
      Timings facets,
      Timings plain) {

    Row begunAnew() {
      return new Row(query, inner, total, new Timings(), new Timings(), new Timings());
    }

    int hits() {
      return Math.max(total.edits(), total.versions());
    }

    double ratio() {
      return results.worked(0.5) / plain.worked(0.5);
    }

    String told() {
      return String.format(
          Locale.ROOT,
          "%d\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%s",
          hits(),
          results.waited(0.5),
          results.waited(0.99),
          results.worked(0.5),
          facets.waited(0.5),
          facets.waited(0.99),
          plain.worked(0.5),
          query);
    }
  }

  private final SearchEngine search;
  private final PlainGroups plain;

  private MixRun(SearchEngine search, PlainGroups plain) {
    this.search = search;
    this.plain = plain;
  }

  /**
   * Writes a line a query into the home's {@code mix.tsv}: hits, median and 99th percentile of the
   * results, their median on a processor, median and 99th percentile of the facets, the median of
   * plain Lucene on a processor, the query; then prints these over all queries: median and 99th
   * percentile of the results, the same on a processor, the same of the facets and on a processor,
   * the median ratio to plain Lucene and the worst.
   *
   * <p>On a processor is the thread that asks, not those that help it where cores are free: to
   * compare work with work, as the ratios do, run this with {@code -XX:ActiveProcessorCount=1}.
   *
   * @param arguments a home, and how often to ask where that is not as often as usual: a round
   *     takes half a minute of a million versions, most of it plain Lucene's
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path home = Path.of(arguments[0]);
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROUNDS;
    long begun = System.nanoTime();
    try (App app = App.open(home)) {
      app.index();
      System.err.printf("opened in %.1f s%n", (System.nanoTime() - begun) / 1e9);
      app.deriver().catchUp();
      waitFor("stet-index-inspection");
      try (IndexView view = app.index().acquire()) {
        List<Row> rows = new MixRun(app.search(), new PlainGroups(view)).rows(rounds);
        try (PrintStream out =
            new PrintStream(
                Files.newOutputStream(home.resolve("mix.tsv")), false, StandardCharsets.UTF_8)) {
          rows.forEach(row -> out.println(row.told()));
        }
        rows.forEach(row -> System.err.println(row.told()));
        Timings results = Timings.of(rows.stream().map(Row::results));
        Timings facets = Timings.of(rows.stream().map(Row::facets));
        double[] ratios = rows.stream().mapToDouble(Row::ratio).toArray();
        System.out.printf(
            Locale.ROOT,
            "%.2f %.2f %.2f %.2f %.2f %.2f %.2f %.2f %.2f %.2f%n",
            results.waited(0.5),
            results.waited(0.99),
            results.worked(0.5),
            results.worked(0.99),
            facets.waited(0.5),
            facets.waited(0.99),
            facets.worked(0.5),
            facets.worked(0.99),
            Timings.at(ratios, 0.5),
            Timings.at(ratios, 1));
      }
    }
  }

  /** The files are read through when a process opens them: that is not to be measured. */
  static void waitFor(String thread) throws InterruptedException {
    for (Thread each : Thread.getAllStackTraces().keySet()) {
      if (each.getName().equals(thread)) {
        each.join();
      }
    }
  }

  private List<Row> rows(int rounds) {
    List<Row> rows = new ArrayList<>();
    for (String query : QueryMix.QUERIES) {
      PlainGroups.Inner inner = plain.inner(query);
      rows.add(
          new Row(
              query,
              inner,
              plain.search(inner), // counts on where Stet says that there are more
              new Timings(),
              new Timings(),
              new Timings()));
    }
    List<Row> warmUp = rows.stream().map(Row::begunAnew).toList();
    ask(warmUp, WARM_UP_ROUNDS, this::timeStet);
    ask(rows, rounds, this::timeStet);
    // Last: what it leaves to be collected would be collected while Stet is timed.
    ask(warmUp, 1, this::timePlain);
    ask(rows, rounds, this::timePlain);
    return rows;
  }

  private static void ask(List<Row> rows, int rounds, Consumer<List<Row>> timed) {
    List<Row> mix = new ArrayList<>(rows);
    Random seeded = new Random(1);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(mix, seeded);
      timed.accept(mix);
    }
  }

  private void timeStet(List<Row> mix) {
    mix.forEach(row -> row.results().time(() -> results(row.query())));
    mix.forEach(row -> row.facets().time(() -> facets(row.query())));
  }

  private void timePlain(List<Row> mix) {
    mix.forEach(row -> row.plain().time(() -> plain.search(row.inner())));
  }

  private Answer.Totals results(String query) {
    Question question = new Question(query, PAGE, Question.Order.BEST, null);
    return answerOf(query, search.search(question)).total();
  }

  private int facets(String query) {
    return answerOf(query, search.facets(query, VALUES)).articles();
  }

  private static <T> T answerOf(String query, Result<T> result) {
    return result.orElseThrow(
        bad -> new IllegalStateException(query + ": " + bad.message()),
        now -> new IllegalStateException(now.reason()));
  }
}
