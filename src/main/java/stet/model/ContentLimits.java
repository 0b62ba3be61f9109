package stet.model;

import java.util.Optional;

/** The limits for the content of one version. */
public final class ContentLimits {

  /**
   * The most paragraphs and sentences of a body. The longest article of an encyclopedia has some
   * 20,000, a novel of 1,200 pages 35,000.
   */
  public static final int MOST_PARTS = 100_000;

  private ContentLimits() {}

  /**
   * The limit that a content exceeds, in words that follow "the text"; empty if it exceeds none.
   */
  public static Optional<String> exceeded(Content content) {
    int parts = parts(content.body());
    return parts > MOST_PARTS
        ? Optional.of(
            "has more than "
                + MOST_PARTS
                + " paragraphs and sentences, which is more than can be compared: divide it into"
                + " several articles")
        : Optional.empty();
  }

  /** The number of lines and sentences in a text, roughly; counting stops above the limit. */
  private static int parts(String text) {
    int parts = 0;
    boolean inPart = false;
    for (int i = 0; i < text.length() && parts <= MOST_PARTS; i++) {
      char c = text.charAt(i);
      boolean white = i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1));
      if (c == '\n' || isWideStop(c) || (white && isFullStop(c))) {
        parts += inPart ? 1 : 0;
        inPart = false;
      } else {
        inPart |= !Character.isWhitespace(c);
      }
    }
    return parts;
  }

  private static boolean isFullStop(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…';
  }

  /** Whether a character ends a sentence in Chinese or Japanese, where no space follows it. */
  private static boolean isWideStop(char c) {
    return c == '。' || c == '！' || c == '？';
  }
}
