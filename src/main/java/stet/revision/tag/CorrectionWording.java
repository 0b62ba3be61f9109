package stet.revision.tag;

import java.util.List;
import java.util.regex.Matcher;

/**
 * Detection of the English wording in which an article mentions its error or an earlier version of
 * itself: {@code An earlier version of this article misstated …}, {@code The headline of this story
 * has been changed}.
 *
 * <p>Only wording that can hardly refer to something else counts: {@code The report has since been
 * corrected} may be about any report.
 */
final class CorrectionWording {
  private CorrectionWording() {}

  private static final List<String> EARLIER_SPACED =
      CorrectionNoteWords.EARLIER_WORDS.stream().map(word -> word + " ").toList();

  /** Where it speaks of an error. */
  private static final List<String> OF_ERRORS =
      List.of("because of", "due to", "owing to", "regret", "apologi");

  private static final List<String> OF_PRINT =
      List.of("article", "column", "headline", "obituary", "caption");

  /** What every word of {@link CorrectionNoteWords#MISSAID} begins with. */
  private static final String MIS = " mis";

  private static final String THIS = "this ";
  private static final String VERSION = "version";

  private static final List<String> IT_WAS =
      List.of("it was updated", "it was edited", "it was last ", "it was previously ");

  /** What is said of this article, or of a part of it, that was wrong. */
  private static final List<String> OF_THIS =
      List.of(
          "correct",
          "clarif",
          "amended",
          "remove",
          "originally",
          "initially",
          "previously",
          "wrong",
          "mistaken",
          "erroneous",
          "inaccurate",
          "changed",
          "replaced",
          "revised",
          "retracted",
          "withdrawn",
          "taken down",
          "rectify",
          "to fix",
          "make clear",
          "reflect");

  /** The place in a text where such wording begins; -1 for none. */
  static int in(String text, String lower) {
    Matcher matcher = may(lower) ? CorrectionNoteForm.ANY.matcher(text) : null;
    return matcher != null && matcher.find() ? matcher.start() : -1;
  }

  /**
   * Whether a text contains the cues that every text found by {@link CorrectionNoteForm} has; this
   * costs a tenth of the full search.
   */
  static boolean may(String lower) {
    if ((lower.contains("error") && hasAny(lower, OF_ERRORS))
        || lower.contains("a correction ")
        || (hasAny(lower, EARLIER_SPACED) && (lower.contains("version") || speaksOfWrong(lower)))
        || (hasAny(lower, CorrectionNoteWords.OWN_PARTS)
            && (lower.contains(" to ") || lower.contains("corrected")))
        || (lower.contains(MIS) && hasAny(lower, OF_PRINT))
        || lower.contains(" with an article ")
        || (lower.contains("it was ") && hasAny(lower, IT_WAS))
        || lower.startsWith("we are happy to ")
        || lower.contains("for the record")
        || (lower.contains(" to ") && opensAsChanged(lower))) {
      return true;
    }
    for (int at = lower.indexOf(THIS); at >= 0; at = lower.indexOf(THIS, at + 1)) {
      if (startsPiece(lower, at + THIS.length())) {
        return hasAny(lower, OF_THIS);
      }
    }
    return false;
  }

  private static boolean speaksOfWrong(String lower) {
    return lower.contains(MIS) || hasAny(lower, CorrectionNoteWords.WRONG);
  }

  /** Whether a text contains one of several strings. */
  static boolean hasAny(String lower, List<String> parts) {
    for (String part : parts) {
      if (lower.contains(part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean opensAsChanged(String lower) {
    String head = lower.substring(0, Math.min(lower.length(), 30));
    return head.contains("amended")
        || head.contains("updated")
        || head.contains("edited")
        || head.contains("revised");
  }

  /** Whether a word for an article begins at a place. */
  static boolean startsPiece(String text, int at) {
    for (String piece : CorrectionNoteWords.FIRST_OF_PIECES) {
      if (text.regionMatches(true, at, piece, 0, piece.length())) {
        return true;
      }
    }
    return text.regionMatches(true, at, VERSION, 0, VERSION.length());
  }
}
