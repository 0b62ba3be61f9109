package stet.tag;

import java.util.List;
import java.util.regex.Pattern;
import stet.tag.word.Word;
import stet.tag.word.Wording.Gap;

/**
 * A text that tells who speaks by labels, as of an interview or a debate: {@code THORNE: Well, the
 * bridge}. The labels are nobody's words, even where a mark stands ahead of one.
 */
final class Transcript {
  private Transcript() {}

  /** So many paragraphs of it begin with a label and end as a sentence does. */
  private static final int LEAST = 3;

  private static final Pattern LABELLED =
      Pattern.compile("^[\"“]?\\p{Lu}[\\p{Lu} .'’-]{0,30}: .*[.?!…—][\"”]?$", Pattern.MULTILINE);

  private static final String ENDS_OF_LABELS = " .'’-";

  static boolean is(String text) {
    return mayBe(text) && LABELLED.matcher(text).results().limit(LEAST).count() == LEAST;
  }

  /** Whether there are as many colons as labels have, each behind a capital or the like. */
  private static boolean mayBe(String text) {
    int labels = 0;
    int colon = text.indexOf(": ");
    while (colon >= 0 && labels < LEAST) {
      char last = colon == 0 ? ' ' : text.charAt(colon - 1);
      labels += Character.isUpperCase(last) || ENDS_OF_LABELS.indexOf(last) >= 0 ? 1 : 0;
      colon = text.indexOf(": ", colon + 1);
    }
    return labels == LEAST;
  }

  /** Whether nothing but the label ahead of what is said became another. */
  static boolean isOnlyLabel(Change change, List<Word> old, List<Word> now) {
    List<Gap> gaps = change.wording().gaps();
    return gaps.size() == 1
        && gaps.getFirst().replaces()
        && gaps.getFirst().beforeTo() <= old.size()
        && gaps.getFirst().afterTo() <= now.size();
  }
}
