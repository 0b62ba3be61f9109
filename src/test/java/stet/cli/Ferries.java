package stet.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import stet.api.JsonWriter;

/** Makes up observations of articles that change, the same for the same seed. */
final class Ferries {

  private static final List<String> WORDS =
      List.of("ferry", "harbour", "minister", "storm", "four", "nine", "rescue", "captain", "said");

  private final Random random;

  Ferries(long seed) {
    this.random = new Random(seed);
  }

  /** Lines of JSON: so many articles with so many observations each, article by article. */
  List<String> lines(int articles, int observations) {
    List<String> lines = new ArrayList<>();
    for (int article = 0; article < articles; article++) {
      List<String> sentences = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        sentences.add(sentence());
      }
      for (int look = 0; look < observations; look++) {
        lines.add(line(article, look, String.join(" ", sentences)));
        if (random.nextInt(4) > 0) {
          sentences.set(random.nextInt(6), sentence());
        }
      }
    }
    return lines;
  }

  private String sentence() {
    StringBuilder sentence = new StringBuilder("The");
    for (int i = 0; i < 8; i++) {
      sentence.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return sentence.append('.').toString();
  }

  private static String line(int article, int look, String text) {
    Map<String, String> line = new LinkedHashMap<>();
    line.put("article", "https://ferries.example/" + article);
    line.put("source", "ferries");
    line.put("seen", Instant.ofEpochSecond(1_700_000_000L + 977L * look + article).toString());
    line.put("title", "Ferry number " + article);
    line.put("text", text);
    return JsonWriter.compact(line);
  }
}
