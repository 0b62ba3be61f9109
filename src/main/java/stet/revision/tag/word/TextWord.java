package stet.revision.tag.word;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import stet.text.AnalyzedText;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * A word of a text, as a view of its segments: letters, marks and digits, with apostrophes between
 * letters, and with full stops, commas and colons between digits. A hyphen separates words; in a
 * script without spaces between words, each character is a word.
 *
 * @param folded NFC, in lower case, apostrophes straight
 */
public record TextWord(int start, int end, String folded) {

  /** The usual number of segments for each word: the word and the space behind it. */
  private static final int SEGMENTS = 2;

  /** The words of {@code text.substring(from, to)}, placed in {@code text}. */
  public static List<TextWord> of(String text, int from, int to) {
    return of(AnalyzedText.of(text, from, to));
  }

  /** The words of a text. */
  public static List<TextWord> of(AnalyzedText text) {
    List<TextWord> words = new ArrayList<>(text.count() / SEGMENTS + 1);
    int at = 0;
    while (at < text.count()) {
      if (!text.isPart(at)) {
        at++;
        continue;
      }
      int next = behind(text, at);
      int start = text.start(at);
      int end = text.end(next - 1);
      words.add(new TextWord(start, end, fold(text.text().substring(start, end))));
      at = next;
    }
    return words;
  }

  /** The index of the segment behind the word that begins with a segment. */
  private static int behind(AnalyzedText text, int first) {
    int next = first + 1;
    if (text.kind(first) == AnalyzedText.Kind.CHARACTER) {
      return next;
    }
    while (continues(text, next)) {
      next++;
    }
    return next;
  }

  private static boolean continues(AnalyzedText text, int segment) {
    return isSpaced(text, segment)
        || (text.is(segment, AnalyzedText.Kind.MARK)
            && isSpaced(text, segment + 1)
            && joins(text.text(), text.start(segment)));
  }

  /** Whether a segment consists of letters or digits, which may be only a part of a word. */
  private static boolean isSpaced(AnalyzedText text, int segment) {
    return text.is(segment, AnalyzedText.Kind.LETTERS)
        || text.is(segment, AnalyzedText.Kind.DIGITS);
  }

  /** Whether a mark between two parts of words joins them. */
  private static boolean joins(String text, int mark) {
    char c = text.charAt(mark);
    char left = text.charAt(mark - 1);
    char right = text.charAt(mark + 1);
    if (AnalyzedText.isApostrophe(c)) {
      return Character.isLetter(left) && Character.isLetter(right);
    }
    return (c == '.' || c == ',' || c == ':')
        && Character.isDigit(left)
        && Character.isDigit(right);
  }

  /** Whether the word is a genitive: {@code Lavrov's}, {@code the workers'}. */
  public boolean isGenitive(LanguagePack pack) {
    return pack.hasEnding(WordList.POSSESSIVE_ENDINGS, folded)
        || pack.hasEnding(WordList.PLURAL_POSSESSIVE_ENDINGS, folded);
  }

  /** The folded word without the ending of a possessor: {@code lavrov} for {@code Lavrov's}. */
  public static String withoutPossessive(LanguagePack pack, String folded) {
    for (String ending : pack.words(WordList.POSSESSIVE_ENDINGS)) {
      if (folded.endsWith(ending)) {
        return folded.substring(0, folded.length() - ending.length());
      }
    }
    return folded;
  }

  /**
   * Whether the word is written {@code US}: it means the United States, but its folded form is that
   * of "us".
   */
  public boolean isUnitedStates(LanguagePack pack, String text) {
    return Character.isUpperCase(text.charAt(start))
        && pack.has(WordList.COUNTRIES_LIKE_PRONOUNS, text.substring(start, end));
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
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
      straight.append(AnalyzedText.isApostrophe(c) ? '\'' : c);
    }
    return Normalizer.normalize(straight.toString().toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
  }
}
