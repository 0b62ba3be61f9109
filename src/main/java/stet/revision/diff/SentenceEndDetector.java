package stet.revision.diff;

import java.util.Locale;
import stet.model.CosmeticFolding;
import stet.model.UnicodeText;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Detector of sentence ends: it distinguishes full stops (and other marks) that end a sentence from
 * those that do not.
 *
 * @param pack the word lists of the language
 */
record SentenceEndDetector(LanguagePack pack) {

  /**
   * Whether any sentence may end before the end of a line. Most headings and list entries, and many
   * paragraphs, are recognized as one sentence much faster than by the rules of the language.
   */
  static boolean mayBeWithin(String line) {
    int end = line.length();
    while (end > 0 && CosmeticFolding.isSpace(line.charAt(end - 1))) {
      end--;
    }
    boolean ended = false;
    for (int i = 0; i < end; i++) {
      char c = line.charAt(i);
      boolean unknown = c < ' ' || (c >= 0x7F && c < 0xA0) || (c >= 0x300 && !isPlainMark(c));
      if (unknown || (ended && CosmeticFolding.isSpace(c))) {
        return true;
      }
      ended |= c == '.' || c == '!' || c == '?' || c == ';'; // ; is the Greek ?
      ended &= !UnicodeText.isLetterOrDigit(c);
    }
    return false;
  }

  /**
   * Whether a character is a mark at or behind which no rule ends a sentence: a dash, quotation
   * mark, bullet, ellipsis or euro sign.
   */
  private static boolean isPlainMark(char c) {
    return (c >= '\u2010' && c <= '\u201F') || c == '•' || c == '…' || c == '€';
  }

  /**
   * Whether a sentence that begins at {@code start} really ends at {@code end}, where the rules of
   * the language end it.
   */
  boolean ends(String line, int start, int end) {
    int space = end;
    while (space > start && CosmeticFolding.isSpace(line.charAt(space - 1))) {
      space--;
    }
    int mark = space;
    while (mark > start && isClosing(line.charAt(mark - 1))) {
      mark--;
    }
    if (mark == start) {
      return false;
    }
    char last = line.charAt(mark - 1);
    if (space == end) {
      return isWide(last);
    }
    int next = line.codePointAt(end);
    if (Character.isLowerCase(next)) {
      return false;
    }
    if (isLabel(line, start, space)) {
      return false;
    }
    return last != '.' || space != mark || fullStopEnds(line, start, mark - 1, end);
  }

  private boolean fullStopEnds(String line, int start, int stop, int end) {
    int from = stop;
    while (from > start && isOfWord(line.charAt(from - 1))) {
      from--;
    }
    String word = line.substring(from, stop);
    if (word.isEmpty() || word.startsWith(".") || word.endsWith(".")) {
      return true;
    }
    String next = nextWord(line, end);
    if (word.length() == 1 && next.length() == 1 && line.startsWith(".", end + 1)) {
      return false;
    }
    boolean starter = pack.has(WordList.SENTENCE_STARTERS, next);
    boolean english = pack.isEnglish();
    String lower = word.toLowerCase(Locale.ROOT);
    if (english && pack.has(WordList.ABBREVIATIONS_BEFORE_NUMBERS, lower)) {
      return !Character.isDigit(line.charAt(end));
    }
    if (english && pack.has(WordList.ABBREVIATIONS, lower)) {
      return false;
    }
    if (english && pack.has(WordList.ABBREVIATIONS_ENDING_SENTENCES, lower)) {
      return starter;
    }
    if ((!english && pack.owns(WordList.ABBREVIATIONS) && pack.has(WordList.ABBREVIATIONS, lower))
        || (pack.has(WordList.ORDINAL_MARKS, ".") && isOrdinal(word))) {
      return false;
    }
    if (isInitials(word)) {
      char first = line.charAt(end);
      boolean goesOn = Character.isUpperCase(first) || (!english && Character.isDigit(first));
      if (word.length() > 1 && goesOn) {
        return starter; // "J.C. Bamford": abbreviations at sentence ends are handled above
      }
      return starter || !goesOn || !followsName(line, start, from);
    }
    return true;
  }

  /**
   * Whether a word may be an ordinal number that is written with a full stop: the {@code 5} of
   * {@code am 5. Mai}, where a capital follows the full stop.
   */
  private static boolean isOrdinal(String word) {
    return word.length() <= 2 && word.chars().allMatch(Character::isDigit);
  }

  /**
   * Whether a word consists of single capital letters with full stops between: {@code V} or {@code
   * J.K}.
   */
  private static boolean isInitials(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (i % 2 == 0 ? !Character.isUpperCase(c) : c != '.') {
        return false;
      }
    }
    return word.length() % 2 == 1;
  }

  /**
   * Whether an initial may be part of a name: it is at the beginning, or behind a word with a
   * capital.
   */
  private static boolean followsName(String line, int start, int from) {
    int end = from;
    while (end > start && CosmeticFolding.isSpace(line.charAt(end - 1))) {
      end--;
    }
    if (end == start) {
      return true;
    }
    if (end == from) {
      return isClosing(line.charAt(end - 1)) || !Character.isLetterOrDigit(line.charAt(end - 1));
    }
    int word = end;
    while (word > start && !CosmeticFolding.isSpace(line.charAt(word - 1))) {
      word--;
    }
    while (word < end && isClosing(line.charAt(word))) {
      word++;
    }
    int dot = line.indexOf('.', word);
    return (dot >= 0 && dot < from) || (word < end && Character.isUpperCase(line.charAt(word)));
  }

  /**
   * Whether a sentence has nothing yet but the number or bullet of a list item: {@code 1.}, {@code
   * (a)}.
   */
  private static boolean isLabel(String line, int start, int end) {
    int letters = 0;
    for (int i = start; i < end; i++) {
      if (Character.isLetter(line.charAt(i)) && ++letters > 1) {
        return false;
      }
    }
    return letters == 0 || end - start <= 4;
  }

  private static String nextWord(String line, int from) {
    int start = from;
    while (start < line.length() && !Character.isLetterOrDigit(line.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      end++;
    }
    return line.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isOfWord(char c) {
    return c == '.' || Character.isLetterOrDigit(c);
  }

  /**
   * The real end of a sentence that the rules end at {@code end}: a mark that closes a quotation
   * behind a space belongs to the sentence ({@code « Non. » Il}), one that opens the next quotation
   * does not ({@code 雨。「}).
   */
  static int settle(String line, int start, int end) {
    int to = end;
    while (to < line.length() && isClosingOnly(line.charAt(to))) {
      to++;
    }
    if (to > end && (to == line.length() || CosmeticFolding.isSpace(line.charAt(to)))) {
      while (to < line.length() && CosmeticFolding.isSpace(line.charAt(to))) {
        to++;
      }
      return to;
    }
    to = end;
    while (to > start + 1 && isOpening(line.charAt(to - 1))) {
      to--;
    }
    return isWide(line.charAt(to - 1)) ? to : end;
  }

  private static boolean isClosingOnly(char c) {
    return switch (c) {
      case '»', '›', '”', ')', ']' -> true;
      default -> false;
    };
  }

  private static boolean isOpening(char c) {
    return switch (c) {
      case '「', '『', '（', '【', '《', '〈' -> true;
      default -> false;
    };
  }

  private static boolean isClosing(char c) {
    return switch (c) {
      case '"', '\'', '”', '’', '“', '‘', '»', '«', '›', '‹', ')', ']', '}', '*', '_' -> true;
      default -> false;
    };
  }

  /** Whether a character is a mark of a script that puts no space behind it. */
  private static boolean isWide(char c) {
    return switch (c) {
      case '。', '！', '？', '｡', '．' -> true;
      default -> false;
    };
  }
}
