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
import org.junit.jupiter.params.provider.MethodSource;
import stet.App;
import stet.model.Tag;
import stet.query.QueryField;
import stet.query.QueryForm;
import stet.revision.tag.Tagger;

/**
 * What the documents show of the command line is what it prints. With {@code
 * -Dstet.documents=write} they are put right instead.
 */
class ReadmeTest {

  private static final Pattern BLOCK =
      Pattern.compile("(?<=```console\n)(.*?)(?=```)", Pattern.DOTALL);
  private static final Path MANUAL = Path.of("src/site");
  private static final String PROMPT = "$ ./stet ";

  /** A line in an example that stands for lines left out, in the middle or at the end. */
  private static final String CUT = "…";

  @TempDir private static Path home;

  @BeforeAll
  static void fill() {
    Shell.withDemo(home);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void examplesAreWhatTheProgramPrints(Path document) throws IOException {
    String written = Files.readString(document);
    String real = BLOCK.matcher(written).replaceAll(b -> Matcher.quoteReplacement(run(b.group())));
    compare(document, written, real);
  }

  /** The README and every page of the manual. */
  private static List<Path> documents() throws IOException {
    try (Stream<Path> pages = Files.list(MANUAL)) {
      return Stream.concat(
              Stream.of(Path.of("README.md")),
              pages.filter(page -> page.toString().endsWith(".md")).sorted())
          .toList();
    }
  }

  @Test
  void theLanguageIsThatOfTheCatalogues() throws IOException {
    holds(MANUAL.resolve("query-language.md"), "language", language());
  }

  @Test
  void theTagsAreThoseOfTheModel() throws IOException {
    String rows =
        Arrays.stream(Tag.values())
            .map(tag -> "| `%s` | %s |\n".formatted(tag.label(), tag.meaning()))
            .collect(joining("", "| tag | when |\n|---|---|\n", ""));
    holds(MANUAL.resolve("tags.md"), "tags", rows);
  }

  @Test
  void theWeightsAreThoseOfTheTagger() throws IOException {
    String rows =
        Tagger.weights().stream()
            .map(part -> "| `%s` | %.2f |\n".formatted(part.name(), part.weight() / 100.0))
            .collect(joining("", "| part | at most |\n|---|---|\n", ""));
    holds(MANUAL.resolve("tags.md"), "weights", rows);
  }

  @Test
  void everyPageOfTheManualIsNamedInTheReadme() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    assertThat(documents())
        .filteredOn(page -> page.startsWith(MANUAL))
        .allSatisfy(page -> assertThat(readme).contains("(" + page + ")"));
  }

  /** A part of a document, between two comments that bear its name, is generated. */
  private static void holds(Path file, String part, String rows) throws IOException {
    String written = Files.readString(file);
    Pattern place =
        Pattern.compile(
            "(?<=<!-- %1$s: [^\n]{0,99}-->\n).*(?=<!-- end of %1$s)".formatted(part),
            Pattern.DOTALL);
    compare(file, written, place.matcher(written).replaceAll(Matcher.quoteReplacement(rows)));
    assertThat(written).contains("<!-- end of " + part);
  }

  private static void compare(Path file, String written, String real) throws IOException {
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
        QueryField.all().stream()
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
            StetCommand.commandLine(
                    TerminalOutput.ofProcess(
                        new StandardOutput(OutputStream.nullOutputStream()), Map.of()),
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
      lines.addAll(cut(print(line.substring(PROMPT.length())), shown.subList(i + 1, end)));
    }
    return String.join("\n", lines) + "\n";
  }

  /** Leaves out of what was printed what an example leaves out of it. */
  private static List<String> cut(List<String> printed, List<String> example) {
    List<String> kept = new ArrayList<>();
    int next = 0;
    boolean isCut = false;
    for (String line : example) {
      if (isCut && !line.equals(CUT)) {
        int found = printed.subList(next, printed.size()).indexOf(line);
        next += Math.max(found, 0); // a line that is not printed any more fails the comparison
      }
      isCut = line.equals(CUT);
      if (isCut) {
        kept.add(CUT);
      } else if (next < printed.size()) {
        kept.add(printed.get(next++));
      }
    }
    if (!isCut) {
      kept.addAll(printed.subList(next, printed.size()));
    }
    return kept;
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
