package stet.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import stet.App;
import stet.cli.StetCommand;
import stet.search.PhraseQuestion;
import stet.search.PhraseScan;
import stet.search.PhraseTimeline;

/**
 * Measures how long it takes to find when and where a phrase stood in a corpus: Stet against {@code
 * git log -S} in a packed repository of the same texts. Several goes, each over twenty other
 * phrases, from a common word to a whole paragraph. Both sides are warm: each phrase is asked once
 * before it is measured. A scan of all texts must find the same versions as Stet.
 */
final class PhraseRun {

  /** How many words in a row; 0 for a whole paragraph. */
  private static final int[] LENGTHS = {1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 6, 8, 10, 15, 20, 0, 0, 0};

  private static final int ROUNDS = 30;

  /** Runs of git per phrase that count; one before them warms the file cache. */
  private static final int GIT_ROUNDS = 3;

  /** Goes, each with its own seed for the choice of phrases. */
  private static final int GOES = 4;

  private PhraseRun() {}

  /**
   * Prints a line for each phrase to standard error, then one line to standard output: for each go,
   * the medians in milliseconds of Stet and of git, and the median and the worst of the ratios.
   *
   * @param arguments a corpus, and a directory to work in
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path corpus = Path.of(arguments[0]);
    Path work = Path.of(arguments[1]);
    Path home = Files.createTempDirectory(work, "phrase");
    if (StetCommand.run(App::open, "import", "--home", home.toString(), corpus.toString()) != 0) {
      throw new IllegalStateException("the import failed");
    }
    Path repository = GitSize.repository(corpus, work);
    GitSize.run(repository, "git", "gc", "--quiet", "--prune=now");
    GitSize.run(repository, "git", "commit-graph", "write", "--reachable", "--changed-paths");
    try (App app = App.open(home)) {
      app.deriver().catchUp();
      PhraseScan scan = new PhraseScan(app.archive());
      List<Corpus.Text> texts = Corpus.read(corpus);
      List<String> goes = new ArrayList<>();
      for (int go = 0; go < GOES; go++) {
        List<String> phrases = phrases(texts, new Random(3 + go));
        phrases.forEach(phrase -> check(app, scan, phrase));
        goes.add(measure(app, repository, phrases));
      }
      System.out.println(String.join(" ", goes));
    }
  }

  private static String measure(App app, Path repository, List<String> phrases)
      throws IOException, InterruptedException {
    double[] ours = new double[phrases.size()];
    double[] gits = new double[phrases.size()];
    double[] ratios = new double[phrases.size()];
    for (int i = 0; i < phrases.size(); i++) {
      ours[i] = ours(app, phrases.get(i));
      gits[i] = git(repository, phrases.get(i));
      ratios[i] = gits[i] / ours[i];
      System.err.printf(
          Locale.ROOT,
          "%9.3f ms  %9.0f ms  %9.0f  %6d versions  %s%n",
          ours[i],
          gits[i],
          ratios[i],
          trace(app, phrases.get(i)).versions(),
          phrases.get(i).substring(0, Math.min(60, phrases.get(i).length())));
    }
    double worst = Arrays.stream(ratios).min().orElseThrow();
    return String.format(
        Locale.ROOT, "%.2f %.0f %.0f %.0f", median(ours), median(gits), median(ratios), worst);
  }

  private static List<String> phrases(List<Corpus.Text> texts, Random random) {
    Set<String> phrases = new LinkedHashSet<>(List.of("the"));
    for (int length : LENGTHS) {
      int before = phrases.size();
      while (phrases.size() == before) {
        String[] paragraphs = texts.get(random.nextInt(texts.size())).text().split("\n\n");
        String paragraph = paragraphs[random.nextInt(paragraphs.length)];
        String[] words = paragraph.split(" ");
        boolean plain =
            paragraph.matches("[A-Za-z0-9 ,.;()]+") && words.length >= Math.max(12, length);
        if (plain && length == 0) {
          phrases.add(paragraph);
        } else if (plain) {
          int from = random.nextInt(words.length - length + 1);
          phrases.add(String.join(" ", Arrays.asList(words).subList(from, from + length)));
        }
      }
    }
    return new ArrayList<>(phrases);
  }

  private static void check(App app, PhraseScan scan, String phrase) {
    PhraseTimeline answer = trace(app, phrase);
    int versions = scan.versions(phrase);
    int articles = scan.listed(phrase).size();
    if (answer.versions() != versions || answer.articles() != articles) {
      throw new IllegalStateException(
          "A scan finds %d versions of %d articles, not %d of %d: %s"
              .formatted(versions, articles, answer.versions(), answer.articles(), phrase));
    }
  }

  private static double ours(App app, String phrase) {
    double[] times = new double[ROUNDS];
    trace(app, phrase);
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      trace(app, phrase);
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    return median(times);
  }

  private static PhraseTimeline trace(App app, String phrase) {
    return app.search().phraseTimeline(new PhraseQuestion(phrase, 20, null)).answer().orElseThrow();
  }

  private static double git(Path repository, String phrase)
      throws IOException, InterruptedException {
    double[] times = new double[GIT_ROUNDS];
    log(repository, phrase);
    for (int i = 0; i < GIT_ROUNDS; i++) {
      long start = System.nanoTime();
      log(repository, phrase);
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    return median(times);
  }

  private static void log(Path repository, String phrase) throws IOException, InterruptedException {
    Process log =
        new ProcessBuilder("git", "log", "-S" + phrase, "--format=%H", "main")
            .directory(repository.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String found = new String(log.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    if (log.waitFor() != 0 || found.isEmpty()) {
      throw new IllegalStateException("git finds nothing: " + phrase);
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
