package stet.tag;

import java.util.Set;

/**
 * A word, a number in digits or a mark.
 *
 * @param glued whether nothing stands between it and the token before
 */
record Token(Shape shape, String text, String folded, boolean glued, int start, int end) {

  enum Shape {
    WORD,
    DIGITS,
    MARK
  }

  static final Token NONE = new Token(Shape.MARK, "", "", false, 0, 0);

  boolean is(String word) {
    return folded.equals(word);
  }

  boolean in(Set<String> words) {
    return words.contains(folded);
  }

  /** Of a script that puts no spaces between words, where digits stand beside letters. */
  boolean unspaced() {
    return !text.isEmpty()
        && text.charAt(0) >= 0x0E00
        && switch (Character.UnicodeScript.of(text.charAt(0))) {
          case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
          default -> false;
        };
  }

  boolean capital() {
    return shape == Shape.WORD && Character.isUpperCase(text.charAt(0));
  }
}
