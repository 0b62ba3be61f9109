package stet.cli;

import java.util.regex.Pattern;

/** Wrapper of text into lines, at its spaces. */
final class LineWrapper {

  private static final Pattern STYLE = Pattern.compile("\u001b\\[[0-9;]*m");

  private LineWrapper() {}

  /**
   * Splits a text into lines of at most a number of columns, as far as the length of words allows
   * it. Each line begins with a margin.
   *
   * @param columns the number of columns; 0 for a single line of any length
   */
  static String at(int columns, String margin, String text) {
    if (columns == 0) {
      return (margin + text).stripTrailing();
    }
    StringBuilder wrapped = new StringBuilder();
    StringBuilder line = new StringBuilder(margin);
    int used = width(margin);
    boolean begun = false;
    for (String word : text.split(" ", -1)) {
      int width = width(word);
      if (begun && used + 1 + width > columns) {
        wrapped.append(line.toString().stripTrailing()).append(System.lineSeparator());
        line = new StringBuilder(margin);
        used = width(margin);
        begun = false;
      }
      line.append(begun ? " " : "").append(word);
      used += (begun ? 1 : 0) + width;
      begun = true;
    }
    return wrapped.append(line.toString().stripTrailing()).toString();
  }

  /** The number of columns that a text takes, without characters that only style it. */
  static int width(String text) {
    String shown = STYLE.matcher(text).replaceAll("");
    return shown.codePointCount(0, shown.length());
  }
}
