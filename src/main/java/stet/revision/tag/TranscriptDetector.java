package stet.revision.tag;

import java.util.List;
import java.util.regex.Pattern;
import stet.revision.tag.word.SentenceWordings.Gap;
import stet.revision.tag.word.TextWord;

/**
 * A text that tells who speaks by labels, as of an interview or a debate: {@code THORNE: Well, the
 * bridge}. The labels are nobody's words, even where a mark stands ahead of one.
 */
final class TranscriptDetector {
  private TranscriptDetector() {}

  /** So many paragraphs of it begin with a label and end as a sentence does. */
  private static final int LEAST = 3;

  private static final Pattern LABELLED =
      Pattern.compile("^[\"“]?\\p{Lu}[\\p{Lu} .'’-]{0,30}: .*[.?!…—][\"”]?$", Pattern.MULTILINE);

  static boolean is(String text) {
    return LABELLED.matcher(text).results().limit(LEAST).count() == LEAST;
  }

  /** Whether nothing but the label ahead of what is said became another. */
  static boolean isOnlyLabel(EditInContext change, List<TextWord> old, List<TextWord> now) {
    List<Gap> gaps = change.wording().gaps();
    return gaps.size() == 1
        && gaps.getFirst().replaces()
        && gaps.getFirst().beforeTo() <= old.size()
        && gaps.getFirst().afterTo() <= now.size();
  }
}
