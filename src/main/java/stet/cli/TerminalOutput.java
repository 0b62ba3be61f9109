package stet.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The output of a command. Answers go to {@code out}, all other text to {@code err}, both in UTF-8.
 *
 * @param columns the width of the terminal; 0 if {@code out} is not a terminal, so that text is not
 *     wrapped
 * @param colours whether {@code out} is a terminal that can show colours
 * @param errIsTerminal whether {@code err} is a terminal, which can show a progress bar
 */
record TerminalOutput(
    PrintWriter out, PrintWriter err, int columns, boolean colours, boolean errIsTerminal) {

  /** The most columns of a line. Longer lines are hard to read, however wide the window is. */
  private static final int WIDEST = 100;

  private static final int USUAL = 80;

  /**
   * Characters that move the cursor or change the direction of writing, except line breaks and
   * tabs.
   */
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}\u202a-\u202e\u2066-\u2069&&[^\\n\\t]]");

  /**
   * Creates the output of this process. The launcher gives the streams that are terminals in {@code
   * stet.terminal}, and their width in {@code stet.columns}, because the JDK cannot determine that.
   *
   * @param outlet standard output
   */
  static TerminalOutput ofProcess(StandardOutput outlet, Map<String, String> environment) {
    String terminals = System.getProperty("stet.terminal", "");
    boolean out = terminals.contains("out");
    boolean dumb = "dumb".equals(environment.get("TERM"));
    boolean noColour = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new TerminalOutput(
        writer(outlet),
        writer(new FileOutputStream(FileDescriptor.err)),
        out ? columns(System.getProperty("stet.columns", "")) : 0,
        out && !dumb && !noColour,
        terminals.contains("err") && !dumb);
  }

  /** Returns a text in a style, if this terminal shows styles. */
  String styled(TerminalStyle style, String text) {
    return colours ? style.around(text) : text;
  }

  /** Returns a foreign text without characters that could control the terminal. */
  static String harmless(String text) {
    return CONTROL.matcher(text).replaceAll("\ufffd");
  }

  /** Prints a paragraph, wrapped if this is a terminal. Each line begins with {@code margin}. */
  void paragraph(String margin, String text) {
    for (String line : text.split("\n", -1)) {
      out.println(LineWrapper.at(columns, margin, line));
    }
  }

  /** Prints a note for people, separately from the answer. */
  void note(String sentence) {
    err.println((errIsTerminal ? "\r\u001b[K" : "") + sentence); // overwrites a progress bar
    err.flush();
  }

  private static int columns(String columns) {
    if (!columns.matches("[1-9]\\d{0,4}")) {
      return USUAL;
    }
    return Math.min(Integer.parseInt(columns), WIDEST);
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
