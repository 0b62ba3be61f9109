package stet.intake.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splitter and result for two texts that were printed side by side and copied as one line, the left
 * one first: it finds the place where the right one begins.
 *
 * <p>Equal texts are split in the middle. Different texts are split where the words on both sides
 * have most in common, before a word that can begin a sentence.
 */
record TwoColumnSplitter(String left, String right) {

  /** Two versions of one paragraph share as many of their words; else they are not two. */
  private static final double ALIKE = 0.4;

  /** Weighs as much as a word or two: where what is alike leaves a choice. */
  private static final double LOOKS_RIGHT = 0.05;

  /** As many words are compared; the longest paragraphs of newspapers have fewer. */
  private static final int WORDS = 1500;

  /** Characters. Each of its words may part a line, so that longer ones would take minutes. */
  private static final int LONGEST = 20_000;

  /** Splits a line; empty if nothing in it shows that there are two texts. */
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

  /** Whether a text may begin there: behind the end of a sentence, or of a title. */
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

  /** Whether the left side ends as a sentence does, or both begin with the same word. */
  private boolean looksRight() {
    return ".!?”\"".indexOf(left.charAt(left.length() - 1)) >= 0
        || words(left).getFirst().equals(words(right).getFirst());
  }

  /** The share of words that both have, in order: twice the common over all. */
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
