package stet.revision.diff;

import java.util.ArrayList;
import java.util.List;
import stet.revision.diff.Layout.Piece;

/**
 * Builder of the layout of one part of a content, filled from the beginning of its text to the end.
 */
final class LayoutBuilder {

  private static final int NOWHERE = -1;

  private final String before;
  private final String after;
  private final List<Piece> pieces = new ArrayList<>();

  /** The number of characters of {@code after} that are covered so far. */
  private int set;

  /** The range of {@code before} that the next piece will keep. */
  private int keptFrom = NOWHERE;

  private int keptTo = NOWHERE;

  private final StringBuilder glyphs = new StringBuilder();

  LayoutBuilder(String before, String after) {
    this.before = before;
    this.after = after;
  }

  /** Adds unchanged text, apart from possible differences of glyphs. */
  void keep(int beforeStart, int beforeEnd, int afterStart, int afterEnd) {
    setGap(afterStart);
    int length = afterEnd - afterStart;
    if (beforeEnd - beforeStart != length
        || !before.regionMatches(beforeStart, after, afterStart, length)) {
      setGlyphs(afterStart, afterEnd);
    } else if (beforeStart == keptTo) {
      keptTo = beforeEnd;
    } else {
      flush();
      keptFrom = beforeStart;
      keptTo = beforeEnd;
    }
    set = afterEnd;
  }

  /** Adds the new text of an edit. */
  void edit(int number, int afterStart, int afterEnd) {
    setGap(afterStart);
    flush();
    pieces.add(new Piece.Edited(number));
    set = afterEnd;
  }

  List<Piece> finish() {
    setGap(after.length());
    flush();
    return pieces;
  }

  /**
   * Adds the text ahead of the next range: as unchanged text if it also follows the unchanged text
   * in the old content, otherwise as glyphs.
   */
  private void setGap(int to) {
    int length = to - set;
    if (length == 0) {
      return;
    }
    if (set == 0 && pieces.isEmpty() && keptFrom == NOWHERE && glyphs.isEmpty()) {
      keptFrom = 0;
      keptTo = 0;
    }
    if (keptFrom != NOWHERE && before.regionMatches(keptTo, after, set, length)) {
      keptTo += length;
    } else {
      setGlyphs(set, to);
    }
    set = to;
  }

  private void setGlyphs(int from, int to) {
    if (keptFrom != NOWHERE) {
      flush();
    }
    glyphs.append(after, from, to);
  }

  private void flush() {
    if (keptFrom < keptTo) {
      pieces.add(new Piece.Kept(keptFrom, keptTo));
    }
    keptFrom = NOWHERE;
    keptTo = NOWHERE;
    if (!glyphs.isEmpty()) {
      pieces.add(new Piece.Glyphs(glyphs.toString()));
      glyphs.setLength(0);
    }
  }
}
