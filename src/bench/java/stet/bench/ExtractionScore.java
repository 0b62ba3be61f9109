package stet.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import stet.intake.extract.ArticleExtractor;
import stet.intake.extract.ExtractionResult;
import stet.intake.extract.HtmlPage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How well articles are extracted, against the pages of a folder (default {@code
 * ../shared/gold/extraction-dev}): {@code html/NAME.html.gz} and {@code ground-truth.json}, an
 * object of {@code NAME: {"articleBody": …}}, where {@code url} and {@code mustNot} may be absent.
 *
 * <p>A page's F1 is that of the bag of its runs of four words; precision, recall and F1 are means
 * over pages. A page is clean when no text of its {@code mustNot} stands in what was extracted.
 *
 * <pre>mvn -Pbench verify -Dbench=stet.bench.ExtractionScore -Dcorpora=FOLDER</pre>
 */
public final class ExtractionScore {
  private ExtractionScore() {}

  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final int RUN = 4;

  /** One page's figures. */
  private record Score(String name, double precision, double recall, String outcome) {
    double f1() {
      double sum = precision + recall;
      return sum == 0 ? 0 : 2 * precision * recall / sum;
    }
  }

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args.length == 0 ? "../shared/gold/extraction-dev" : args[0]);
    JsonNode truth =
        JsonMapper.shared().readTree(Files.readString(folder.resolve("ground-truth.json")));
    List<Score> scores = new ArrayList<>();
    int clean = 0;
    for (Map.Entry<String, JsonNode> page : truth.properties()) {
      String text = "";
      String outcome = "";
      switch (extracted(folder, page.getKey(), page.getValue().path("url").asString(""))) {
        case ExtractionResult.ExtractedArticle article -> text = article.content().body();
        case ExtractionResult.Refused refused ->
            outcome = refused.reason() + ": " + refused.detail();
      }
      List<String> found = new ArrayList<>();
      for (JsonNode mustNot : page.getValue().path("mustNot")) {
        if (text.contains(mustNot.asString())) {
          found.add("\"" + mustNot.asString() + "\"");
        }
      }
      clean += found.isEmpty() ? 1 : 0;
      outcome += String.join(" ", found);
      scores.add(
          score(page.getKey(), text, page.getValue().path("articleBody").asString(""), outcome));
    }
    tell(scores, clean);
  }

  private static ExtractionResult extracted(Path folder, String name, String url)
      throws IOException {
    try (InputStream in =
        new GZIPInputStream(
            Files.newInputStream(folder.resolve("html").resolve(name + ".html.gz")))) {
      return new ArticleExtractor().extract(HtmlPage.of(url, in.readAllBytes(), null));
    }
  }

  private static Score score(String name, String text, String truth, String outcome) {
    Map<List<String>, Integer> found = runs(text);
    Map<List<String>, Integer> wanted = runs(truth);
    double both = 0;
    for (Map.Entry<List<String>, Integer> run : found.entrySet()) {
      both += Math.min(run.getValue(), wanted.getOrDefault(run.getKey(), 0));
    }
    return new Score(
        name, both / Math.max(1, size(found)), both / Math.max(1, size(wanted)), outcome);
  }

  private static Map<List<String>, Integer> runs(String text) {
    List<String> words = WORD.matcher(text).results().map(r -> r.group()).toList();
    Map<List<String>, Integer> runs = new HashMap<>();
    for (int i = 0; i < Math.max(1, words.size() - RUN + 1) && !words.isEmpty(); i++) {
      runs.merge(words.subList(i, Math.min(words.size(), i + RUN)), 1, Integer::sum);
    }
    return runs;
  }

  private static int size(Map<List<String>, Integer> bag) {
    return bag.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static void tell(List<Score> scores, int clean) {
    scores.stream()
        .sorted(Comparator.comparingDouble(Score::f1))
        .forEach(
            s ->
                System.out.printf(
                    Locale.ROOT,
                    "%-12s F1 %.3f  precision %.3f  recall %.3f  %s%n",
                    s.name,
                    s.f1(),
                    s.precision,
                    s.recall,
                    s.outcome));
    System.out.printf(
        Locale.ROOT,
        "%d pages: F1 %.4f, precision %.4f, recall %.4f; clean %.3f%n",
        scores.size(),
        scores.stream().mapToDouble(Score::f1).average().orElse(0),
        scores.stream().mapToDouble(Score::precision).average().orElse(0),
        scores.stream().mapToDouble(Score::recall).average().orElse(0),
        (double) clean / Math.max(1, scores.size()));
  }
}
