package stet.revision.tag.figure;

import java.util.Set;
import stet.text.AnalyzedText;

/**
 * A token of a sentence that is read for figures: a word, a number in digits or a mark.
 *
 * @param glued whether there is no space between this token and the one before
 */
record FigureToken(Shape shape, String text, String folded, boolean glued, int start, int end) {

  enum Shape {
    WORD,
    DIGITS,
    MARK
  }

  static final FigureToken NONE = new FigureToken(Shape.MARK, "", "", false, 0, 0);

  boolean is(String word) {
    return folded.equals(word);
  }

  boolean in(Set<String> words) {
    return words.contains(folded);
  }

  /** Whether the token is in a script that puts no space between digits and letters. */
  boolean unspaced() {
    return !text.isEmpty()
        && (AnalyzedText.isUnspaced(text.charAt(0))
            || Character.UnicodeScript.of(text.charAt(0)) == Character.UnicodeScript.HANGUL);
  }

  boolean capital() {
    return shape == Shape.WORD && Character.isUpperCase(text.charAt(0));
  }
}
