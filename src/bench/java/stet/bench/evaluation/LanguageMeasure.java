package stet.bench.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import stet.model.Content;
import stet.text.language.LanguageDetector;
import stet.text.language.Packs;
import tools.jackson.databind.JsonNode;

/** How often the language of a text of some 200 characters is found, a row a language. */
final class LanguageMeasure implements Measure {

  private static final int LENGTH = 200;
  private static final double TARGET = 0.98;

  @Override
  public List<Row> rows(Gold gold) throws IOException {
    LanguageDetector detector = new LanguageDetector(Packs.ALL);
    Gold persons = new Gold(gold.folder().resolve("persons-multi"), gold.corpora());
    Map<String, List<Counts>> counts = new TreeMap<>();
    for (Path file : persons.files("*.jsonl.gz")) {
      String language = file.getFileName().toString().replaceAll(".*-(..)\\.jsonl\\.gz", "$1");
      StringBuilder sample = new StringBuilder();
      for (JsonNode line : persons.lines(file.getFileName().toString())) {
        line.path("tokens").forEach(token -> sample.append(token.asString()).append(' '));
        if (sample.length() >= LENGTH) {
          Content content = new Content("", "", sample.substring(0, LENGTH));
          boolean right = detector.detect(content).equals(language);
          counts
              .computeIfAbsent(language, any -> new ArrayList<>())
              .add(new Counts(right ? 1 : 0, 1, 1));
          sample.setLength(0);
        }
      }
    }
    List<Row> rows = new ArrayList<>();
    counts.forEach(
        (language, each) ->
            rows.add(
                Row.of(
                    "language found, 200 characters, " + language,
                    "share",
                    each,
                    Counts::recall,
                    TARGET)));
    return rows;
  }
}
