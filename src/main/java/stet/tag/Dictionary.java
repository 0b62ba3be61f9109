package stet.tag;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * The common words of English: those that stand three times or more in the persons training set.
 */
final class Dictionary {
  private Dictionary() {}

  private static final Set<String> WORDS = read();

  /** Whether a word in lower case is a common one. */
  static boolean knows(String folded) {
    return WORDS.contains(folded) || WORDS.contains(singular(folded));
  }

  private static String singular(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  private static Set<String> read() {
    try (InputStream in =
            Objects.requireNonNull(Dictionary.class.getResourceAsStream("words-en.txt.gz"));
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
      return lines.lines().collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("a resource of the jar cannot be read", e);
    }
  }
}
