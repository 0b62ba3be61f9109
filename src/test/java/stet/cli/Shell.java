package stet.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stet.App;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs commands in this process, as a shell would, on one home. */
final class Shell {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  private final Path home;
  private final int columns;

  Shell(Path home) {
    this(home, 0);
  }

  /**
   * @param columns of a terminal that shows no colours; 0 for none
   */
  Shell(Path home, int columns) {
    this.home = home;
    this.columns = columns;
  }

  record Ran(int status, String out, String err) {

    JsonNode json() {
      return JSON.readTree(out);
    }
  }

  /** A home with the demo archive in it. */
  static Shell withDemo(Path home) {
    Shell shell = new Shell(home);
    Ran ran = shell.run("import", "src/main/resources/stet/demo.jsonl");
    if (ran.status() != ExitStatus.OK) {
      throw new AssertionError(ran);
    }
    return shell;
  }

  /** Runs a command with {@code --home}. */
  Ran run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(1, List.of("--home", home.toString()));
    return plain(all.toArray(String[]::new));
  }

  /** Runs a command as it is. */
  Ran plain(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    TerminalOutput terminal =
        new TerminalOutput(new PrintWriter(out), new PrintWriter(err), columns, false, false);
    int status = StetCommand.commandLine(terminal, App::open).execute(arguments);
    return new Ran(status, out.toString(), err.toString());
  }

  /**
   * Starts the program in a process of its own, to be killed.
   *
   * @param within the command that it is started by, none for the usual
   * @param err where its standard error goes
   */
  static Process process(List<String> within, Path err, List<String> arguments) throws IOException {
    return process(within, List.of("-Xmx256m"), "stet.App", err, arguments);
  }

  /**
   * The same, of any program.
   *
   * @param options for the JVM
   */
  static Process process(
      List<String> within, List<String> options, String main, Path err, List<String> arguments)
      throws IOException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(within));
    builder
        .command()
        .addAll(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1"));
    builder.command().addAll(options);
    builder.command().addAll(List.of("-cp", classes, main));
    builder.command().addAll(arguments);
    return builder.redirectError(err.toFile()).start();
  }

  /** The words of a line, as a shell would take it apart; single quotes are all it knows. */
  static String[] words(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    return words.toArray(String[]::new);
  }
}
