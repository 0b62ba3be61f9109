package stet.api;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import stet.model.Content;
import stet.model.CosmeticFolding;

/**
 * The changes of a cosmetic step, in which no word changed, as JSON: changes of paragraph
 * boundaries, white space, the style of quotation marks, and the Unicode form.
 *
 * @param divided the number of paragraphs that begin where no paragraph began before
 * @param joined the number of places where a paragraph began before and none begins now
 * @param spaces the number of words before which the white space changed
 * @param marks the number of words whose quotation marks have another style
 * @param forms the number of words that look the same but are written with other code points or
 *     with invisible characters
 */
public record LayoutJson(int divided, int joined, int spaces, int marks, int forms) {

  private static final LayoutJson NOTHING = new LayoutJson(0, 0, 0, 0, 0);

  /** A word, the characters before it, and whether it begins a paragraph. */
  private record Placed(String word, String before, boolean first) {}

  /**
   * Compares two contents. The result has changes only if the contents differ only cosmetically.
   */
  public static LayoutJson between(Content before, Content after) {
    if (!CosmeticFolding.same(before, after)) {
      return NOTHING;
    }
    return compare(words(before.headline()), words(after.headline()))
        .plus(compare(words(before.byline()), words(after.byline())))
        .plus(compare(body(before), body(after)));
  }

  /** The changes in plain words, such as {@code a paragraph was divided}. */
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    add(sentences, divided, "a paragraph was divided", "paragraphs were divided in %,d places");
    add(sentences, joined, "two paragraphs were joined", "paragraphs were joined in %,d places");
    add(
        sentences,
        marks,
        "quotation marks or an apostrophe changed their style in one word",
        "quotation marks or apostrophes changed their style in %,d words");
    add(sentences, spaces, "white space changed in one place", "white space changed in %,d places");
    add(
        sentences,
        forms,
        "one word is encoded otherwise and looks the same",
        "%,d words are encoded otherwise and look the same");
    return sentences;
  }

  private static void add(List<String> sentences, int count, String one, String more) {
    if (count > 0) {
      sentences.add(count == 1 ? one : String.format(Locale.ROOT, more, count));
    }
  }

  private LayoutJson plus(LayoutJson other) {
    return new LayoutJson(
        divided + other.divided,
        joined + other.joined,
        spaces + other.spaces,
        marks + other.marks,
        forms + other.forms);
  }

  private static LayoutJson compare(List<Placed> before, List<Placed> after) {
    if (before.size() != after.size()) {
      return NOTHING; // an invisible character stands alone between spaces: no change to report
    }
    int divided = 0;
    int joined = 0;
    int spaces = 0;
    int marks = 0;
    int forms = 0;
    for (int i = 0; i < before.size(); i++) {
      Placed old = before.get(i);
      Placed now = after.get(i);
      if (old.first() != now.first()) {
        divided += now.first() ? 1 : 0;
        joined += old.first() ? 1 : 0;
      } else if (!old.first() && !old.before().equals(now.before())) {
        spaces++;
      }
      if (!old.word().equals(now.word())) {
        if (visible(old.word()).equals(visible(now.word()))) {
          forms++;
        } else {
          marks++;
        }
      }
    }
    return new LayoutJson(divided, joined, spaces, marks, forms);
  }

  /**
   * A word in NFC without invisible characters. If two such words still differ, they differ in the
   * style of their marks.
   */
  private static String visible(String word) {
    StringBuilder visible = new StringBuilder();
    String normal = Normalizer.normalize(word, Normalizer.Form.NFC);
    for (int i = 0; i < normal.length(); i++) {
      if (!CosmeticFolding.isNothing(normal.charAt(i))) {
        visible.append(normal.charAt(i));
      }
    }
    return visible.toString();
  }

  private static List<Placed> body(Content content) {
    List<Placed> words = new ArrayList<>();
    for (Content.Paragraph paragraph : content.paragraphs()) {
      words.addAll(words(paragraph.text()));
    }
    return words;
  }

  private static List<Placed> words(String text) {
    List<Placed> words = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int start = from;
      while (start < text.length() && CosmeticFolding.isSpace(text.charAt(start))) {
        start++;
      }
      int end = start;
      while (end < text.length() && !CosmeticFolding.isSpace(text.charAt(end))) {
        end++;
      }
      if (start < end) {
        words.add(
            new Placed(text.substring(start, end), text.substring(from, start), words.isEmpty()));
      }
      from = end;
    }
    return words;
  }
}
