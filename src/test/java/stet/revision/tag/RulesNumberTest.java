package stet.revision.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import stet.revision.RevisionHistory;
import stet.text.language.Packs;

/**
 * Rules that say something else of a pair than before have a higher number. With {@code
 * -Dstet.documents=write} what they say is recorded for a new number.
 *
 * <p>A pair that was written since the last number is not recorded yet, and may say anything.
 */
class RulesNumberTest {

  private static final Path RECORDED =
      Path.of("src/test/resources/stet/revision/tag/derivations.txt");

  /** Hexadecimal digits: among some hundred pairs, two alike are not to be expected. */
  private static final int DIGITS = 12;

  @Test
  void anotherAnswerHasAHigherNumber() throws IOException {
    List<String> lines = Files.readAllLines(RECORDED);
    String number = "RevisionHistory.RULES " + RevisionHistory.RULES;
    Map<String, LabelledPair> pairs = new LinkedHashMap<>();
    Map<String, String> derived = derived(pairs);
    if (lines.getFirst().equals(number)) {
      List<String> others = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        String pair = line.substring(0, DIGITS);
        if (derived.containsKey(pair) && !line.equals(pair + " " + derived.get(pair))) {
          others.add(Objects.requireNonNull(pairs.get(pair)).name());
        }
      }
      assertThat(others)
          .as("pairs of which something else is derived: raise RevisionHistory.RULES")
          .isEmpty();
    } else if ("write".equals(System.getProperty("stet.documents"))) {
      List<String> written = new ArrayList<>(List.of(number));
      derived.forEach((pair, says) -> written.add(pair + " " + says));
      Files.write(RECORDED, written);
    } else {
      assertThat(lines.getFirst())
          .as("the number has changed: run with -Dstet.documents=write")
          .isEqualTo(number);
    }
  }

  private static Map<String, String> derived(Map<String, LabelledPair> pairs) throws IOException {
    Tagger tagger = new Tagger(Packs.ALL);
    Map<String, String> derived = new LinkedHashMap<>();
    for (LabelledPair labelled : LabelledPair.all()) {
      Pair pair = labelled.pair();
      String asked = pair.language() + pair.contentBefore() + pair.contentAfter();
      derived.put(digest(asked), digest(pair.tagged(tagger).toString()));
      pairs.put(digest(asked), labelled);
    }
    return derived;
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM knows SHA-256", e);
    }
  }
}
