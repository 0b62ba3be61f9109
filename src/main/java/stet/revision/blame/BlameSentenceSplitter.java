package stet.revision.blame;

import java.util.function.Consumer;

/**
 * Splitter of a line into pieces that are moved and restored as a whole: roughly its sentences. A
 * piece too short to be distinguished from others is joined to the text that follows it.
 */
final class BlameSentenceSplitter {

  private static final int FEWEST_WORDS = 4;

  /** The most characters of a piece; if no sentence ends by then, the piece ends at a space. */
  private static final int LONGEST = 1_000;

  private static final String STOPS = ".!?…。！？؟।";
  private static final String CLOSERS = "\"'”’»)]";

  private BlameSentenceSplitter() {}

  /** Each piece in order; together they are the line. */
  static void each(String line, Consumer<String> use) {
    int from = 0;
    int words = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == ' ' && i > from) {
        words++;
        boolean ends = words >= FEWEST_WORDS && stops(line, from, i);
        if (ends || i - from >= LONGEST) {
          use.accept(line.substring(from, i + 1));
          from = i + 1;
          words = 0;
        }
      } else if ("。！？".indexOf(c) >= 0 && i - from >= FEWEST_WORDS) {
        use.accept(line.substring(from, i + 1));
        from = i + 1;
        words = 0;
      }
    }
    if (from < line.length()) {
      use.accept(line.substring(from));
    }
  }

  private static boolean stops(String line, int from, int space) {
    int last = space - 1;
    while (last > from && CLOSERS.indexOf(line.charAt(last)) >= 0) {
      last--;
    }
    return STOPS.indexOf(line.charAt(last)) >= 0;
  }
}
