package stet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures import, search, facets and service in archives that {@link Growth} makes of the corpora,
 * and prints a table: {@code mvn -Pbench verify -Dbench=stet.bench.Scale}.
 *
 * <p>Files and archives stay in the working directory and are used again; whoever wants one made
 * anew deletes it. A million versions want some 20 GB of disk and, on two cores, an hour.
 */
final class Scale {

  private static final String HEAP = "-Xmx2g";

  /** An export holds no more than this, of whatever archive. */
  private static final String SMALL_HEAP = "-Xmx768m";

  /** Terms of service are ten times as long as articles, and half of a version is their text. */
  private static final List<String> CORPORA = List.of("govuk.jsonl.gz", "govuk-news.jsonl.gz");

  private static final String SEED = "1";

  /** Up to so many hits a query is to slow down by less than the archive grows. */
  private static final int FEW_HITS = 10_000;

  private final Path corpora;
  private final Path work;

  private Scale(Path corpora, Path work) {
    this.corpora = corpora;
    this.work = work;
  }

  /** An archive of a size, and what its import and its questions cost. */
  private record Grown(
      int size, Path home, double text, List<String> imported, List<String> mix, List<Hits> hits) {

    double rate() {
      return number(imported, 0) / number(imported, 1);
    }

    /** Seconds of processors that a version costs. */
    double processor() {
      return number(imported, 2) / number(imported, 0);
    }
  }

  /** A query, how much it finds and the median of its time. */
  private record Hits(String query, int hits, double median) {}

  /**
   * Prints the table.
   *
   * @param arguments the directory of the corpora
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path corpora = Path.of(arguments[0]);
    if (!Files.isReadable(corpora.resolve(CORPORA.getFirst()))) {
      System.err.println(
          "No corpora in " + corpora.toAbsolutePath() + ": give their directory, -Dcorpora=DIR");
      System.exit(2);
    }
    String work = System.getProperty("stet.bench.work", "");
    String sizes = System.getProperty("stet.bench.sizes", "");
    Path directory =
        work.isEmpty()
            ? Path.of(System.getProperty("java.io.tmpdir"), "stet-scale")
            : Path.of(work);
    Files.createDirectories(directory);
    List<Integer> asked = new ArrayList<>();
    for (String size : (sizes.isEmpty() ? "100000,1000000" : sizes).split(",")) {
      asked.add(Integer.parseInt(size));
    }
    new Scale(corpora, directory).print(asked);
  }

  private void print(List<Integer> sizes) throws IOException, InterruptedException {
    List<Grown> grown = new ArrayList<>();
    for (int size : sizes) {
      grown.add(grown(size));
    }
    row("what", "versions", "Stet", "compared with", "ratio", "target");
    row("---", "---", "---", "---", "---", "---");
    for (Grown each : grown) {
      row(each, "import", rate(each.rate()), "", "", "");
      row(each, "processor time of a version", milliseconds(each.processor() * 1e3), "", "", "");
      double index = number(each.imported(), 4);
      row(
          each,
          "index",
          megabytes(index),
          "text of all versions, " + megabytes(each.text()),
          ratio(index / each.text()),
          "≤ 1.0");
    }
    for (Grown each : grown) {
      questions(each);
    }
    for (int i = 1; i < grown.size(); i++) {
      growth(grown.get(i - 1), grown.get(i));
    }
    largest(grown.getLast());
    for (Grown each : grown) {
      System.out.printf("%n%,d versions: %s%n", each.size(), mixture(each.hits()));
    }
    System.out.printf(
        "%n%s, Java %s, %d processors, %s%n",
        System.getProperty("os.name"),
        Runtime.version().feature(),
        Runtime.getRuntime().availableProcessors(),
        HEAP);
  }

  private static void questions(Grown each) {
    List<String> mix = each.mix();
    row(
        each,
        "results of " + each.hits().size() + " queries, median",
        milliseconds(number(mix, 0)),
        "",
        "",
        "≤ 10 ms");
    row(each, "the same, 99th percentile", milliseconds(number(mix, 1)), "", "", "≤ 100 ms");
    row(
        each,
        "the same, on a processor: median, 99th percentile",
        milliseconds(number(mix, 2)) + ", " + milliseconds(number(mix, 3)),
        "",
        "",
        "");
    row(each, "facets and histogram, median", milliseconds(number(mix, 4)), "", "", "");
    row(each, "the same, 99th percentile", milliseconds(number(mix, 5)), "", "", "≤ 300 ms");
    row(
        each,
        "the same, on a processor: median, 99th percentile",
        milliseconds(number(mix, 6)) + ", " + milliseconds(number(mix, 7)),
        "",
        "",
        "");
    row(
        each,
        "results, median of the ratios",
        "",
        "Lucene's grouping",
        ratio(number(mix, 8)) + "; worst " + ratio(number(mix, 9)),
        "≤ 2");
  }

  private static void growth(Grown small, Grown large) {
    row(
        large,
        "import rate",
        rate(large.rate()),
        String.format(Locale.ROOT, "%,d versions, %s", small.size(), rate(small.rate())),
        ratio(large.rate() / small.rate())
            + "; by processor time "
            + ratio(small.processor() / large.processor()),
        "≥ 0.85");
    double[] ratios =
        large.hits().stream()
            .filter(hits -> hits.hits() <= FEW_HITS)
            .mapToDouble(hits -> hits.median() / median(small, hits.query()))
            .toArray();
    row(
        large,
        "latency of the " + ratios.length + " queries with up to 10,000 hits, median of the ratios",
        "",
        String.format(Locale.ROOT, "%,d versions", small.size()),
        ratio(Timings.at(ratios, 0.5)),
        "≤ 4");
  }

  private void largest(Grown large) throws IOException, InterruptedException {
    String home = large.home().toString();
    List<String> fts = Child.run(FtsRun.class, List.of(HEAP), home);
    compared(large, fts, "median", 0);
    compared(large, fts, "99th percentile", 1);
    List<String> clients = Child.run(ClientsRun.class, List.of(HEAP), home);
    crowd(large, clients, "50 clients at once for a minute over HTTP, 99th percentile", 3);
    crowd(large, clients, "the same where no two ask the same", 8);
    row(large, "slowest of the pages, median", milliseconds(number(clients, 10)), "", "", "≤ 1 s");
    List<String> export = Child.run(ExportRun.class, List.of(SMALL_HEAP), home);
    row(
        large,
        String.format(Locale.ROOT, "export of %,.0f edits in %s", number(export, 0), SMALL_HEAP),
        String.format(Locale.ROOT, "%,.0f edits/s", number(export, 0) / number(export, 1)),
        "",
        "held of the heap: before "
            + megabytes(number(export, 2))
            + ", after "
            + megabytes(number(export, 3)),
        "constant");
  }

  private static void crowd(Grown large, List<String> clients, String what, int at) {
    row(
        large,
        what,
        milliseconds(number(clients, at)),
        "one client, " + milliseconds(number(clients, 1)),
        String.format(
            Locale.ROOT,
            "%.2f; %s errors in all, %,.0f answers%s",
            number(clients, at) / number(clients, 1),
            clients.get(6),
            number(clients, at + 1),
            at == 3 ? String.format(Locale.ROOT, ", %s made for another", clients.get(5)) : ""),
        "< 10, no error");
  }

  private static void compared(Grown large, List<String> fts, String what, int at) {
    double ours = number(fts, at);
    double totals = number(fts, 2 + at);
    double first = number(fts, 4 + at);
    row(
        large,
        fts.get(6) + " questions about words of changes, " + what,
        milliseconds(ours),
        "FTS5, ranked, with the same totals, " + milliseconds(totals),
        ratio(totals / ours) + " times faster",
        "> 1");
    row(
        large,
        "the same",
        milliseconds(ours),
        "FTS5, nothing but the first 100 edits, " + milliseconds(first),
        ratio(first / ours) + " times faster",
        "");
  }

  private Grown grown(int size) throws IOException, InterruptedException {
    Path file = work.resolve(size + ".jsonl.zst");
    Path home = work.resolve("home-" + size);
    List<String> made =
        kept(
            work.resolve(size + ".txt"),
            Growth.class,
            List.of(HEAP),
            String.join(
                ",", CORPORA.stream().map(name -> corpora.resolve(name).toString()).toList()),
            Integer.toString(size),
            SEED,
            file.toString());
    List<String> imported =
        kept(
            work.resolve("home-" + size + ".txt"),
            GrownImport.class,
            List.of(HEAP),
            file.toString(),
            home.toString());
    List<String> mix = Child.run(MixRun.class, List.of(HEAP), home.toString());
    List<Hits> hits = new ArrayList<>();
    for (String line : Files.readAllLines(home.resolve("mix.tsv"))) {
      List<String> cells = Arrays.asList(line.split("\t", -1));
      hits.add(new Hits(cells.getLast(), (int) number(cells, 0), number(cells, 1)));
    }
    return new Grown(size, home, number(made, 1), imported, mix, hits);
  }

  /** What was printed when that was last done, or is when it is done now. */
  private static List<String> kept(
      Path results, Class<?> program, List<String> options, String... arguments)
      throws IOException, InterruptedException {
    if (!Files.exists(results)) {
      Files.writeString(results, String.join(" ", Child.run(program, options, arguments)));
    }
    return Arrays.asList(Files.readString(results).strip().split(" ", -1));
  }

  private static double median(Grown grown, String query) {
    return grown.hits().stream()
        .filter(hits -> hits.query().equals(query))
        .mapToDouble(Hits::median)
        .findFirst()
        .orElseThrow();
  }

  /** How many of the queries find how much. */
  private static String mixture(List<Hits> hits) {
    List<String> parts = new ArrayList<>();
    int least = 0;
    for (int most : List.of(10, 100, 1_000, 10_000, 100_000, Integer.MAX_VALUE)) {
      int from = least;
      long queries =
          hits.stream().filter(each -> each.hits() >= from && each.hits() < most).count();
      parts.add(
          most == Integer.MAX_VALUE
              ? String.format(Locale.ROOT, "%d find more", queries)
              : String.format(Locale.ROOT, "%d find fewer than %,d", queries, most));
      least = most;
    }
    return "of the queries " + String.join(", ", parts);
  }

  private static double number(List<String> words, int place) {
    return Double.parseDouble(words.get(place));
  }

  private static String rate(double rate) {
    return String.format(Locale.ROOT, "%,.0f versions/s", rate);
  }

  private static String milliseconds(double milliseconds) {
    return String.format(Locale.ROOT, "%,.2f ms", milliseconds);
  }

  private static String megabytes(double bytes) {
    return String.format(Locale.ROOT, "%,.0f MB", bytes / 1e6);
  }

  private static String ratio(double ratio) {
    return String.format(Locale.ROOT, "%.2f", ratio);
  }

  private static void row(Grown grown, String what, String... cells) {
    List<String> all = new ArrayList<>(List.of(what, String.format("%,d", grown.size())));
    all.addAll(Arrays.asList(cells));
    row(all.toArray(String[]::new));
  }

  private static void row(String... cells) {
    System.out.println("| " + String.join(" | ", cells) + " |");
  }
}
