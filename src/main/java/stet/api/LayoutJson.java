package stet.api;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import stet.model.Content;
import stet.model.CosmeticFolding;

/**
 * The changes of a cosmetic step as JSON, in which no word changed: boundaries of paragraphs, white
 * space, style of quotation marks, Unicode form.
 *
 * @param divided the number of paragraphs that begin where none began before
 * @param joined the number of paragraphs that no longer begin where they began before
 * @param spaces the number of words before which the white space changed
 * @param marks the number of words whose quotation marks have another style
 * @param forms the number of words written with other code points of the same look, or with
 *     characters without a width
 */
public record LayoutJson(int divided, int joined, int spaces, int marks, int forms) {

  private static final LayoutJson NOTHING = new LayoutJson(0, 0, 0, 0, 0);

  /** A word, the characters before it, and whether it begins a paragraph. */
  private record Placed(String word, String before, boolean first) {}

  /**
   * Compares two contents that differ only cosmetically; for others there are no changes of layout.
   */
  public static LayoutJson between(Content before, Content after) {
    if (!CosmeticFolding.same(before, after)) {
      return NOTHING;
    }
    return compare(words(before.headline()), words(after.headline()))
        .plus(compare(words(before.byline()), words(after.byline())))
        .plus(compare(body(before), body(after)));
  }

  /** The changes in plain words: {@code a paragraph was divided}. */
  public List<String> told() {
    List<String> told = new ArrayList<>();
    add(told, divided, "a paragraph was divided", "paragraphs were divided in %,d places");
    add(told, joined, "two paragraphs were joined", "paragraphs were joined in %,d places");
    add(
        told,
        marks,
        "quotation marks or an apostrophe changed their style in one word",
        "quotation marks or apostrophes changed their style in %,d words");
    add(told, spaces, "white space changed in one place", "white space changed in %,d places");
    add(
        told,
        forms,
        "one word is encoded otherwise and looks the same",
        "%,d words are encoded otherwise and look the same");
    return told;
  }

  private static void add(List<String> told, int count, String one, String more) {
    if (count > 0) {
      told.add(count == 1 ? one : String.format(Locale.ROOT, more, count));
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
      return NOTHING; // a character without width stands alone between spaces: nothing to tell
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

  /** In NFC, without what has no width: what is left to differ is the style of marks. */
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
