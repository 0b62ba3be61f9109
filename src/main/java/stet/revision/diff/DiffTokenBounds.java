package stet.revision.diff;

import stet.model.CosmeticFolding;
import stet.text.AnalyzedText;

/** The rules by which the segments of a text are joined into {@link DiffTokens}. */
record DiffTokenBounds(AnalyzedText segments) {

  /** The segment behind the token that begins with a segment. */
  int behindToken(int first) {
    return switch (segments.kind(first)) {
      case LETTERS, DIGITS -> behindWord(first);
      case CHARACTER, MARK -> behindAttached(first);
      case SPACE -> behindSpace(first);
    };
  }

  private int behindSpace(int first) {
    int next = first + 1;
    while (segments.is(next, AnalyzedText.Kind.SPACE) || isNothing(next)) {
      next++;
    }
    return next;
  }

  /** Whether a segment is a character without width alone, without a mark combined with it. */
  private boolean isNothing(int segment) {
    return segments.is(segment, AnalyzedText.Kind.MARK)
        && segments.length(segment) == 1
        && CosmeticFolding.isNothing(segments.first(segment));
  }

  private int behindWord(int first) {
    int last = first;
    while (true) {
      int next = behindAttached(last);
      if (isJoinedByMark(last, next)) {
        next = behindAttached(next);
      }
      if (!isLettersOrDigits(next)) {
        return behindAttached(last);
      }
      last = next;
    }
  }

  /** Whether a mark joins a part of a word with the part behind the mark. */
  private boolean isJoinedByMark(int part, int mark) {
    if (!segments.is(mark, AnalyzedText.Kind.MARK)) {
      return false;
    }
    int next = behindAttached(mark);
    boolean letters = segments.is(part, AnalyzedText.Kind.LETTERS);
    return switch (segments.first(mark)) {
      case '\'', '’' -> letters && segments.is(next, AnalyzedText.Kind.LETTERS);
      case '-', '\u2010', '\u2011' -> letters && isLettersOrDigits(next);
      case '.', ',', ':' -> !letters && segments.is(next, AnalyzedText.Kind.DIGITS);
      default -> false;
    };
  }

  private boolean isLettersOrDigits(int segment) {
    return segments.is(segment, AnalyzedText.Kind.LETTERS)
        || segments.is(segment, AnalyzedText.Kind.DIGITS);
  }

  /**
   * The segment behind a segment and the characters without width that follow it; a visible joiner
   * joins the segment behind it too.
   */
  private int behindAttached(int segment) {
    int next = segment + 1;
    while (segments.isFormat(next)) {
      boolean joins =
          segments.length(next) == 1
              && CosmeticFolding.isSeenJoiner(segments.text(), segments.start(next));
      next += joins ? 2 : 1;
    }
    return next;
  }
}
