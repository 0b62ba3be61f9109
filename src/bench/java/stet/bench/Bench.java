package stet.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import stet.App;
import stet.cli.StetCommand;

/**
 * Measures the main job against plain Lucene and git, each in a process of its own with 1 GB of
 * heap, and prints a table: {@code mvn -Pbench verify}.
 */
final class Bench {

  private static final String HEAP = "-Xmx1g";

  private final Path corpora;
  private final Path work;

  private Bench(Path corpora, Path work) {
    this.corpora = corpora;
    this.work = work;
  }

  /**
   * Prints the table.
   *
   * @param arguments the directory of the corpora
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path corpora = Path.of(arguments[0]);
    if (!Files.isReadable(corpora.resolve("govuk.jsonl.gz"))) {
      System.err.println(
          "No corpora in " + corpora.toAbsolutePath() + ": give their directory, -Dcorpora=DIR");
      System.exit(2);
    }
    Path work = Files.createTempDirectory("stet-bench");
    try {
      new Bench(corpora, work).print();
    } finally {
      delete(work);
    }
  }

  private void print() throws IOException, InterruptedException {
    String govuk = corpora.resolve("govuk.jsonl.gz").toString();
    List<String> lucene = child(PlainLucene.class, govuk, work.toString());
    double plain = number(lucene, 0);
    double plainProcessor = number(lucene, 1);
    double text = number(lucene, 2);
    List<String> imported = child(ImportRun.class, govuk, work.toString());
    double cold = number(imported, 0);
    double warm = number(imported, 1);
    double archive = number(imported, 2);
    double index = number(imported, 3);
    double processor = number(imported, 4);
    double git = number(child(GitSize.class, govuk, work.toString()), 0);
    List<String> search = child(SearchRun.class, searchHome().toString());
    List<String> diff = child(DiffRun.class, corpora.toString());

    List<String> phrase = child(PhraseRun.class, govuk, work.toString());
    List<String> blame = child(BlameRun.class, govuk, work.toString());

    row("what", "Stet", "compared with", "ratio", "target");
    row("---", "---", "---", "---", "---");
    row(
        "import of govuk, warm",
        versions(warm),
        "plain Lucene, " + versions(plain),
        ratio(warm / plain),
        "≥ 0.25");
    row(
        "the same, in a new process",
        versions(cold),
        "plain Lucene, " + versions(plain),
        ratio(cold / plain),
        "");
    row(
        "processor time of a version, warm",
        milliseconds(processor),
        "plain Lucene, " + milliseconds(plainProcessor),
        ratio(plainProcessor / processor),
        "");
    row(
        "archive of govuk",
        megabytes(archive),
        "git gc --aggressive, " + megabytes(git),
        ratio(archive / git),
        "≤ 0.85");
    row(
        "index of govuk",
        megabytes(index),
        "text of all versions, " + megabytes(text),
        ratio(index / text),
        "≤ 1.0");
    row(
        "search over govuk + terms, median of " + search.get(0) + " queries",
        search.get(1) + " ms",
        "",
        "",
        "≤ 5 ms");
    row("the same, 99th percentile", search.get(2) + " ms", "", "", "≤ 50 ms");
    row(
        "page of a diff, 10,000 words in which " + diff.get(0) + " differ, median",
        diff.get(1) + " ms",
        "",
        "",
        "≤ 30 ms");
    row(
        "when and where a phrase stood, median of 20, four goes",
        range(phrase, 0) + " ms",
        "git log -S, " + range(phrase, 1) + " ms",
        range(phrase, 2) + " times faster; the worst phrases " + range(phrase, 3),
        "≥ 500");
    row("which version brought each word, 15,000 versions", blame.get(1) + " s", "", "", "≤ 2 s");
    row("the same, first in a process", blame.get(0) + " s", "", "", "");
    row("the same, each new version", blame.get(2) + " ms", "", "", "milliseconds");
    System.out.printf(
        "%n%s, Java %s, %d processors, %s%n",
        System.getProperty("os.name"),
        Runtime.version().feature(),
        Runtime.getRuntime().availableProcessors(),
        HEAP);
  }

  private Path searchHome() {
    Path home = work.resolve("search");
    int status =
        StetCommand.run(
            App::open,
            "import",
            "--home",
            home.toString(),
            corpora.resolve("govuk.jsonl.gz").toString(),
            corpora.resolve("terms.jsonl.gz").toString());
    if (status != 0) {
      throw new IllegalStateException("the import ended with status " + status);
    }
    return home;
  }

  private static List<String> child(Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    return Child.run(program, List.of(HEAP), arguments);
  }

  /** The lowest and the highest of a figure over several goes of {@link PhraseRun}. */
  private static String range(List<String> goes, int place) {
    List<String> figures =
        IntStream.range(0, goes.size())
            .filter(word -> word % 4 == place)
            .mapToObj(goes::get)
            .sorted(Comparator.comparingDouble(Double::parseDouble))
            .toList();
    return figures.getFirst() + " to " + figures.getLast();
  }

  private static double number(List<String> words, int place) {
    return Double.parseDouble(words.get(place));
  }

  private static String versions(double rate) {
    return String.format(Locale.ROOT, "%,.0f versions/s", rate);
  }

  private static String milliseconds(double seconds) {
    return String.format(Locale.ROOT, "%.2f ms", seconds * 1e3);
  }

  private static String megabytes(double bytes) {
    return String.format(Locale.ROOT, "%.2f MB", bytes / 1e6);
  }

  private static String ratio(double ratio) {
    return String.format(Locale.ROOT, "%.2f", ratio);
  }

  private static void row(String... cells) {
    System.out.println("| " + String.join(" | ", cells) + " |");
  }

  static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }
}
