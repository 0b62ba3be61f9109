package stet.revision.tag.word;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word of a text: letters, marks and digits, with apostrophes between letters and points, commas
 * and colons between digits. A hyphen separates words; where a script puts no spaces between words,
 * each character stands for one.
 *
 * @param folded NFC, in lower case, apostrophes straight
 */
public record TextWord(int start, int end, String folded) {

  /** A word and a space, on average. */
  private static final int LETTERS = 6;

  /** The words of {@code text.substring(from, to)}, placed in {@code text}. */
  public static List<TextWord> of(String text, int from, int to) {
    List<TextWord> words = new ArrayList<>(Math.max(0, to - from) / LETTERS + 4);
    int i = from;
    while (i < to) {
      if (!isPart(text.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      while (i < to && isSmall(text.charAt(i))) {
        i++;
      }
      if (i > start && (i == to || endsWord(text.charAt(i)))) {
        words.add(new TextWord(start, i, text.substring(start, i))); // as most words are
        continue;
      }
      i = start;
      if (isUnspaced(text.charAt(i))) {
        i++;
      } else {
        while (i < to
            && (isPart(text.charAt(i)) || joins(text, i, start, to))
            && !isUnspaced(text.charAt(i))) {
          i++;
        }
      }
      while (i < to && isMark(text.charAt(i))) {
        i++;
      }
      words.add(new TextWord(start, i, fold(text.substring(start, i))));
    }
    return words;
  }

  /** Whether the word is a genitive: {@code Lavrov's}, {@code the workers'}. */
  public boolean isGenitive() {
    return folded.endsWith("'s") || folded.endsWith("s'");
  }

  /** Whether the text has {@code US} here: the United States, whose folded form is that of "us". */
  public boolean isUnitedStates(String text) {
    return folded.equals("us") && text.startsWith("US", start);
  }

  /**
   * Whether a character is an apostrophe of any form: straight, curly, or the letter apostrophe.
   */
  public static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘' || c == '\u02BC' || c == '＇';
  }

  /**
   * Whether a character can be part of a word: letters, digits and combining marks; both halves of
   * a surrogate pair count.
   */
  public static boolean isPart(char c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** Whether no word of small letters goes on here, whatever stands behind. */
  private static boolean endsWord(char c) {
    return c < 128 && c != '\'' && !isPart(c);
  }

  private static boolean isMark(char c) {
    return c >= 0x0E00 && Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /**
   * Whether a character is of a script that puts no spaces between words: Chinese, Japanese, Thai,
   * Lao, Khmer, Burmese.
   */
  public static boolean isUnspaced(char c) {
    return c >= 0x0E00
        && switch (Character.UnicodeScript.of(c)) {
          case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
          default -> false;
        };
  }

  private static boolean joins(String text, int i, int start, int to) {
    if (i == start || i + 1 >= to || !isPart(text.charAt(i + 1))) {
      return false;
    }
    char c = text.charAt(i);
    char left = text.charAt(i - 1);
    char right = text.charAt(i + 1);
    if (isApostrophe(c)) {
      return Character.isLetter(left) && Character.isLetter(right);
    }
    return (c == '.' || c == ',' || c == ':')
        && Character.isDigit(left)
        && Character.isDigit(right);
  }

  /** The form in which words are compared: NFC, in lower case, apostrophes straight. */
  public static String fold(String word) {
    boolean plain = true;
    boolean ascii = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      plain &= isSmall(c);
      ascii &= c < 128;
    }
    if (plain) {
      return word;
    }
    if (ascii) {
      return word.toLowerCase(Locale.ROOT);
    }
    StringBuilder straight = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      straight.append(isApostrophe(c) ? '\'' : c);
    }
    return Normalizer.normalize(straight.toString().toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
  }
}
