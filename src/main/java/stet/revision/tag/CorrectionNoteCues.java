package stet.revision.tag;

import java.util.List;
import stet.revision.tag.word.CueScanner;

/**
 * Cue words for correction notes: every sentence about an error or an earlier version of its
 * article contains one. Hardly any sentence of an article does, and no other need be examined.
 */
final class CorrectionNoteCues {
  private CorrectionNoteCues() {}

  private static final String THIS = "this ";

  private static final CueScanner ALL =
      new CueScanner(
          CorrectionNoteWords.EARLIER_WORDS,
          List.of(
              "error",
              "correction",
              "headline",
              "standfirst",
              "caption",
              "subheadline",
              "substandfirst",
              "subcaption",
              "mis",
              "with an article",
              "it was ",
              "we are happy to ",
              "for the record",
              "amended",
              "updated",
              "edited",
              "revised",
              THIS));

  /** Whether a part of a text may contain such a sentence. */
  static boolean areIn(String text, int from, int to) {
    int at = ALL.in(text, from, to);
    while (at >= 0 && text.regionMatches(true, at, THIS, 0, THIS.length())) {
      if (CorrectionWording.startsPiece(text, at + THIS.length())) {
        return true;
      }
      at = ALL.in(text, at + THIS.length(), to);
    }
    return at >= 0;
  }
}
