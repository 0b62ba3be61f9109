package stet.intake.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits a line into two texts that were printed side by side and copied as one line, the left one
 * first, and holds the two texts.
 *
 * <p>Equal texts are split in the middle. Different texts are split where the words on both sides
 * have most in common, before a word that can begin a sentence.
 */
record TwoColumnSplitter(String left, String right) {

  /**
   * The similarity of the words on both sides that must be exceeded. Less similar texts are not two
   * versions of one paragraph.
   */
  private static final double ALIKE = 0.4;

  /**
   * The similarity added for a split that looks right. It equals a word or two, and so decides
   * between splits of similar value.
   */
  private static final double LOOKS_RIGHT = 0.05;

  /**
   * The most words of each side that are compared. The longest paragraphs of newspapers have fewer.
   */
  private static final int WORDS = 1500;

  /**
   * The most characters of a line. A split is tried at each word, so longer lines would take
   * minutes.
   */
  private static final int LONGEST = 20_000;

  /**
   * Splits a line. The result is empty if nothing in the line shows that it consists of two texts.
   */
  static Optional<TwoColumnSplitter> part(String line) {
    int length = line.length();
    for (int gap = 0; gap <= 2; gap++) {
      int half = (length - gap) / 2;
      boolean even = half > 0 && half * 2 + gap == length;
      if (even
          && line.substring(half, half + gap).isBlank()
          && line.startsWith(line.substring(0, half), half + gap)) {
        return Optional.of(
            new TwoColumnSplitter(line.substring(0, half), line.substring(half + gap)));
      }
    }
    return best(line);
  }

  private static Optional<TwoColumnSplitter> best(String line) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    TwoColumnSplitter best = null;
    double likest = ALIKE;
    for (int at = 1; at < line.length(); at++) {
      if (mayBegin(line, at)) {
        TwoColumnSplitter parts =
            new TwoColumnSplitter(line.substring(0, at).strip(), line.substring(at).strip());
        double alike = parts.alike() + (parts.looksRight() ? LOOKS_RIGHT : 0);
        if (alike > likest) {
          likest = alike;
          best = parts;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * Whether the right text may begin at a place: after white space, the end of a sentence, or a
   * lower-case letter before a capital.
   */
  private static boolean mayBegin(String line, int at) {
    char next = line.charAt(at);
    if (Character.isWhitespace(next) || ",.;:!?)”’".indexOf(next) >= 0) {
      return false;
    }
    char before = line.charAt(at - 1);
    if (Character.isWhitespace(before)) {
      return true;
    }
    return ".!?”\"’')…»".indexOf(before) >= 0
        || (Character.isLowerCase(before) && Character.isUpperCase(next));
  }

  /** Whether the left text ends like a sentence, or both texts begin with the same word. */
  private boolean looksRight() {
    return ".!?”\"".indexOf(left.charAt(left.length() - 1)) >= 0
        || words(left).getFirst().equals(words(right).getFirst());
  }

  /**
   * The share of words that both texts have in the same order: twice the number of common words,
   * divided by the number of all words.
   */
  private double alike() {
    List<String> a = words(left);
    List<String> b = words(right);
    if (a.isEmpty() || b.isEmpty() || a.size() > 3 * b.size() || b.size() > 3 * a.size()) {
      return 0;
    }
    int[] row = new int[b.size() + 1];
    for (String word : a) {
      int diagonal = 0;
      for (int j = 1; j <= b.size(); j++) {
        int above = row[j];
        row[j] = word.equals(b.get(j - 1)) ? diagonal + 1 : Math.max(above, row[j - 1]);
        diagonal = above;
      }
    }
    return 2.0 * row[b.size()] / (a.size() + b.size());
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>(List.of(text.split("\\s+")));
    return words.size() > WORDS ? words.subList(0, WORDS) : words;
  }
}
