package stet.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.App;
import stet.query.QueryField;
import stet.query.QueryForm;

/**
 * What the documents show of the command line is what it prints. With {@code
 * -Dstet.documents=write} they are put right instead.
 */
class ReadmeTest {

  private static final Pattern BLOCK =
      Pattern.compile("(?<=```console\n)(.*?)(?=```)", Pattern.DOTALL);
  private static final Pattern LANGUAGE =
      Pattern.compile("(?<=QueryField -->\n).*(?=<!-- end of language)", Pattern.DOTALL);
  private static final String PROMPT = "$ ./stet ";

  /** Stands in an example for the lines that are left out at its end. */
  private static final String CUT = "…";

  @TempDir private static Path home;

  @BeforeAll
  static void fill() {
    Shell.withDemo(home);
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "src/site/command-line.md"})
  void examplesAreWhatTheProgramPrints(String document) throws IOException {
    Path file = Path.of(document);
    String written = Files.readString(file);
    String real = BLOCK.matcher(written).replaceAll(b -> Matcher.quoteReplacement(run(b.group())));
    if ("write".equals(System.getProperty("stet.documents"))) {
      Files.writeString(file, real);
    } else {
      assertThat(written).isEqualTo(real);
    }
  }

  @Test
  void theLanguageIsThatOfTheCatalogues() throws IOException {
    Path file = Path.of("README.md");
    String written = Files.readString(file);
    String real = LANGUAGE.matcher(written).replaceAll(Matcher.quoteReplacement(language()));
    if ("write".equals(System.getProperty("stet.documents"))) {
      Files.writeString(file, real);
    } else {
      assertThat(written).isEqualTo(real);
    }
  }

  private static String language() {
    Stream<String> forms =
        Arrays.stream(QueryForm.values())
            .map(form -> row(form.sign(), form.meaning(), form.examples()));
    Stream<String> fields =
        Arrays.stream(QueryField.values())
            .map(field -> row(field.label() + ":", field.meaning(), field.examples()));
    return Stream.concat(forms, fields)
        .collect(joining("", "| | finds | as in |\n|---|---|---|\n", ""));
  }

  private static String row(String name, String meaning, List<String> examples) {
    return "| `%s` | %s | %s |\n"
        .formatted(name, meaning, examples.stream().map("`%s`"::formatted).collect(joining(", ")));
  }

  @Test
  void everyCommandIsInTheReference() throws IOException {
    String reference = Files.readString(Path.of("src/site/command-line.md"));
    assertThat(
            Stet.commandLine(
                    Terminal.ofProcess(new Outlet(OutputStream.nullOutputStream()), Map.of()),
                    App::open)
                .getSubcommands()
                .keySet())
        .allSatisfy(
            command ->
                assertThat(command.equals("help") || reference.contains(PROMPT + "help " + command))
                    .as(command)
                    .isTrue());
  }

  /** A block with the same commands, and under each what it prints. */
  private static String run(String block) {
    List<String> lines = new ArrayList<>();
    List<String> shown = block.lines().toList();
    for (int i = 0; i < shown.size(); i++) {
      String line = shown.get(i);
      if (!line.startsWith(PROMPT)) {
        continue;
      }
      lines.add(line);
      int end = i + 1;
      while (end < shown.size() && !shown.get(end).startsWith(PROMPT)) {
        end++;
      }
      List<String> printed = print(line.substring(PROMPT.length()));
      int cut = shown.subList(i, end).indexOf(CUT);
      if (cut < 0) {
        lines.addAll(printed);
      } else {
        lines.addAll(printed.subList(0, Math.min(cut - 1, printed.size())));
        lines.add(CUT);
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static List<String> print(String command) {
    String here = command.replace("index/demo", home.toString());
    String printed = new Shell(home, 90).plain(Shell.words(here)).out();
    return printed
        .lines()
        .map(line -> line.replaceAll("in [0-9.]+ ms; ", "in 1.2 ms; "))
        .map(line -> line.replaceAll("\"took\" : [0-9.E-]+", "\"took\" : 1.2"))
        .toList();
  }
}
