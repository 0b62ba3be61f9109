package stet.revision.blame;

import java.util.ArrayList;
import java.util.List;
import stet.revision.blame.VersionBlame.Span;

/** Puts words together that one version brought. */
final class BlameSpanBuilder {
  private final List<Span> spans = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int version;

  void space(String space) {
    text.append(space);
  }

  void word(String word, int origin) {
    if (version != 0 && origin != version) {
      spans.add(new Span(text.toString(), version));
      text.setLength(0);
    }
    version = origin;
    text.append(word);
  }

  /** White space alone is nobody's: it is told as the first version's. */
  List<Span> done() {
    if (!text.isEmpty()) {
      spans.add(new Span(text.toString(), Math.max(1, version)));
    }
    return spans;
  }
}
