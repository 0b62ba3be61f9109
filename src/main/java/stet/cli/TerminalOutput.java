package stet.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The output of a command: answers go to {@code out}, everything else to {@code err}, both in
 * UTF-8.
 *
 * @param columns the width of the terminal; 0 if {@code out} is none, so that text is not wrapped
 * @param colours whether {@code out} is a terminal that may be coloured
 * @param errIsTerminal whether {@code err} is a terminal, which can show a progress bar
 */
record TerminalOutput(
    PrintWriter out, PrintWriter err, int columns, boolean colours, boolean errIsTerminal) {

  /** Longer lines are hard to read, however wide the window. */
  private static final int WIDEST = 100;

  private static final int USUAL = 80;

  /** Everything that moves a cursor or turns the direction of writing, line breaks aside. */
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}\u202a-\u202e\u2066-\u2069&&[^\\n\\t]]");

  /**
   * The output of this process. The launcher says which streams are terminals, in {@code
   * stet.terminal}, and how wide they are, in {@code stet.columns}, since the JDK cannot determine
   * that.
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

  /** The text in a style, if this terminal shows styles. */
  String styled(TerminalStyle style, String text) {
    return colours ? style.around(text) : text;
  }

  /** A foreign text without characters that could control the terminal. */
  static String harmless(String text) {
    return CONTROL.matcher(text).replaceAll("\ufffd");
  }

  /**
   * Prints a paragraph, wrapped if this is a terminal, with {@code margin} in front of every line.
   */
  void paragraph(String margin, String text) {
    for (String line : text.split("\n", -1)) {
      out.println(LineWrapper.at(columns, margin, line));
    }
  }

  /** Prints a note for people, apart from the answer. */
  void note(String sentence) {
    err.println((errIsTerminal ? "\r\u001b[K" : "") + sentence); // over a progress bar
    err.flush();
  }

  private static int columns(String told) {
    if (!told.matches("[1-9]\\d{0,4}")) {
      return USUAL;
    }
    return Math.min(Integer.parseInt(told), WIDEST);
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
