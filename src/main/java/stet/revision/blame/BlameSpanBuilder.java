package stet.revision.blame;

import java.util.ArrayList;
import java.util.List;
import stet.revision.blame.VersionBlame.Span;

/** Builder of blame spans: it joins consecutive words that the same version brought. */
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

  /** The finished spans. Text of white space alone is attributed to the first version. */
  List<Span> done() {
    if (!text.isEmpty()) {
      spans.add(new Span(text.toString(), Math.max(1, version)));
    }
    return spans;
  }
}
