package stet.revision.tag;

import java.util.List;
import java.util.regex.Pattern;
import stet.revision.tag.word.SentenceWordings.Gap;
import stet.revision.tag.word.TextWord;

/**
 * Detector of transcripts, as of an interview or a debate, in which labels name the speakers:
 * {@code THORNE: Well, the bridge}. The labels are not words of a speaker, even if a quotation mark
 * is ahead of one.
 */
final class TranscriptDetector {
  private TranscriptDetector() {}

  /** The least number of paragraphs that begin with a label and end like a sentence. */
  private static final int LEAST = 3;

  private static final Pattern LABELLED =
      Pattern.compile("^[\"“]?\\p{Lu}[\\p{Lu} .'’-]{0,30}: .*[.?!…—][\"”]?$", Pattern.MULTILINE);

  static boolean is(String text) {
    return LABELLED.matcher(text).results().limit(LEAST).count() == LEAST;
  }

  /** Whether only the label ahead of the spoken words changed. */
  static boolean isOnlyLabel(EditInContext change, List<TextWord> old, List<TextWord> now) {
    List<Gap> gaps = change.wording().gaps();
    return gaps.size() == 1
        && gaps.getFirst().replaces()
        && gaps.getFirst().beforeTo() <= old.size()
        && gaps.getFirst().afterTo() <= now.size();
  }
}
