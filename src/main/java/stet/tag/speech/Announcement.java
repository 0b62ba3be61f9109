package stet.tag.speech;

import java.util.List;
import java.util.Set;
import stet.tag.word.Word;

/** Paragraphs that tell who says the next: {@code Ms Holt said:}. */
final class Announcement {

  /** Behind a paragraph that ends on one of these and a colon, a quotation needs no marks. */
  private static final Set<String> ANNOUNCING =
      Set.of(
          "said",
          "says",
          "saying",
          "added",
          "adds",
          "adding",
          "commented",
          "commenting",
          "continued",
          "explained",
          "stated",
          "replied",
          "responded",
          "wrote",
          "tweeted",
          "concluded",
          "remarked",
          "declared");

  /** With these somewhere ahead of the colon, a paragraph tells what a block behind it is. */
  private static final Set<String> LEADING =
      Set.of(
          "say",
          "comment",
          "comments",
          "statement",
          "quote",
          "states",
          "explains",
          "concludes",
          "responds",
          "noted",
          "notes",
          "told",
          "tells",
          "writes",
          "tweet",
          "continues",
          "remarks");

  /** As many words of a paragraph's end are looked at for them. */
  private static final int REACH = 20;

  private Announcement() {}

  /** Whether a paragraph ends on "said:". */
  static boolean ends(String paragraph) {
    return ends(paragraph, 0, paragraph.length());
  }

  /** Whether a paragraph that ends there may do so: by its last letters alone. */
  static boolean mayEnd(String text, int to) {
    int end = end(text, 0, to);
    if (end == 0 || text.charAt(end - 1) != ':') {
      return false;
    }
    while (end > 0 && !Word.isPart(text.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && isPlainLetter(text.charAt(start - 1))) {
      start--;
    }
    return ANNOUNCING.contains(Word.fold(text.substring(start, end)));
  }

  private static boolean isPlainLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Whether the paragraph between two places of a text does. */
  static boolean ends(String text, int from, int to) {
    int end = end(text, from, to);
    if (end == from || text.charAt(end - 1) != ':') {
      return false;
    }
    List<Word> words = Word.of(text, from, end);
    return words.size() > 1 && ANNOUNCING.contains(words.getLast().folded());
  }

  /** Whether it tells that what is set off behind it is what somebody says. */
  static boolean leads(String paragraph) {
    String stripped = stripped(paragraph);
    List<Word> words = Word.of(stripped, Math.max(0, stripped.length() - 300), stripped.length());
    if (words.size() < 2) {
      return false;
    }
    if (ANNOUNCING.contains(words.getLast().folded())) {
      return true;
    }
    return stripped.endsWith(":")
        && words.subList(Math.max(0, words.size() - REACH), words.size()).stream()
            .map(Word::folded)
            .anyMatch(word -> ANNOUNCING.contains(word) || LEADING.contains(word));
  }

  private static String stripped(String paragraph) {
    return paragraph.substring(0, end(paragraph, 0, paragraph.length()));
  }

  /** Where the paragraph between two places of a text ends, space aside. */
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
