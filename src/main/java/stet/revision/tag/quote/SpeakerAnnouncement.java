package stet.revision.tag.quote;

import java.util.List;
import stet.revision.tag.word.TextWord;
import stet.text.AnalyzedText;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Detection of paragraphs that announce the speaker of the next paragraph: {@code Ms Holt said:}.
 */
final class SpeakerAnnouncement {

  /** The number of words at the end of a paragraph in which an announcement is looked for. */
  private static final int REACH = 20;

  private SpeakerAnnouncement() {}

  /** Whether a paragraph ends in "said:". */
  static boolean ends(LanguagePack pack, String paragraph) {
    return ends(pack, paragraph, 0, paragraph.length());
  }

  /**
   * Whether a paragraph that ends at a place may end in "said:", judged by its last letters alone.
   */
  static boolean mayEnd(LanguagePack pack, String text, int to) {
    int end = end(text, 0, to);
    if (end == 0 || text.charAt(end - 1) != ':') {
      return false;
    }
    while (end > 0 && !AnalyzedText.isPart(text.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && isPlainLetter(text.charAt(start - 1))) {
      start--;
    }
    return pack.has(WordList.ANNOUNCING_VERBS, TextWord.fold(text.substring(start, end)));
  }

  private static boolean isPlainLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Whether the paragraph in a range of a text ends in "said:". */
  static boolean ends(LanguagePack pack, String text, int from, int to) {
    int end = end(text, from, to);
    if (end == from || text.charAt(end - 1) != ':') {
      return false;
    }
    List<TextWord> words = TextWord.of(text, from, end);
    return words.size() > 1 && pack.has(WordList.ANNOUNCING_VERBS, words.getLast().folded());
  }

  /** Whether a paragraph announces that the block behind it is what somebody says. */
  static boolean leads(LanguagePack pack, String paragraph) {
    String stripped = stripped(paragraph);
    List<TextWord> words =
        TextWord.of(stripped, Math.max(0, stripped.length() - 300), stripped.length());
    if (words.size() < 2) {
      return false;
    }
    if (pack.has(WordList.ANNOUNCING_VERBS, words.getLast().folded())) {
      return true;
    }
    return stripped.endsWith(":")
        && words.subList(Math.max(0, words.size() - REACH), words.size()).stream()
            .map(TextWord::folded)
            .anyMatch(
                word ->
                    pack.has(WordList.ANNOUNCING_VERBS, word)
                        || pack.has(WordList.LEADING_WORDS, word));
  }

  private static String stripped(String paragraph) {
    return paragraph.substring(0, end(paragraph, 0, paragraph.length()));
  }

  /** The end of the paragraph in a range of a text, without the white space at its end. */
  private static int end(String text, int from, int to) {
    int end = to;
    while (end > from
        && (Character.isWhitespace(text.charAt(end - 1))
            || Character.isSpaceChar(text.charAt(end - 1)))) {
      end--;
    }
    return end;
  }
}
