package stet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An archive that goes out and comes in again is the same archive. */
class ExportTest {

  @TempDir private Path temp;

  private List<String> lines(Shell shell, String... arguments) {
    Shell.Ran ran = shell.run(arguments);
    assertThat(ran.status()).isEqualTo(ExitStatus.OK);
    return ran.out().lines().toList();
  }

  @ParameterizedTest
  @CsvSource({"jsonl, all.jsonl", "jsonl, all.jsonl.gz", "warc, all.warc.gz"})
  void everythingComesBack(String format, String name) throws IOException {
    Path written = temp.resolve("ferries.jsonl");
    Files.write(written, new Ferries(7).lines(5, 6));
    Shell shell = new Shell(temp.resolve("one"));
    assertThat(shell.run("import", written.toString()).status()).isEqualTo(ExitStatus.OK);
    List<String> before = lines(shell, "export");
    assertThat(before).hasSize(30);

    String file = temp.resolve(name).toString();
    assertThat(shell.run("export", "--format", format, "--output", file).err())
        .contains("30 observations");
    Shell other = new Shell(temp.resolve("two"));
    assertThat(other.run("import", file).status()).isEqualTo(ExitStatus.OK);
    assertThat(lines(other, "export")).isEqualTo(before);
    assertThat(shell.run("import", file).out()).containsPattern("new versions +0");
    assertThat(shell.run("export", "--output", file).status()).isEqualTo(ExitStatus.USAGE);
  }

  @Test
  void aFileThatCannotBeWrittenIsToldInASentence() {
    Path file = temp.resolve("none").resolve("all.jsonl");
    Shell.Ran ran = Shell.withDemo(temp.resolve("home")).run("export", "--output", file.toString());
    assertThat(ran.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(ran.err())
        .isEqualTo(
            "stet: %s cannot be written: there is no such directory. Nothing is left of it.\n"
                .formatted(file));
  }

  @Test
  void blockQuotationsGoOutAndComeInAgain() throws IOException {
    Path written = temp.resolve("quoted.jsonl");
    Files.writeString(
        written,
        """
        {"article": "https://a.example/1", "source": "a", "seen": "2020-01-01T00:00:00Z", "title": "T", "text": "She said:\\n\\nYes.\\n\\nNo.", "quotes": ["Yes.\\n\\nNo."]}
        """);
    Shell shell = new Shell(temp.resolve("home"));
    assertThat(shell.run("import", written.toString()).status()).isEqualTo(ExitStatus.OK);
    List<String> out = lines(shell, "export");
    assertThat(out.getFirst()).contains("\"quotes\":[\"Yes.\\n\\nNo.\"]");
    assertThat(shell.run("import", written.toString()).out()).containsPattern("new versions +0");
    Path exported = temp.resolve("exported.jsonl");
    Files.write(exported, out);
    Shell other = new Shell(temp.resolve("other"));
    assertThat(other.run("import", exported.toString()).status()).isEqualTo(ExitStatus.OK);
    assertThat(lines(other, "export")).isEqualTo(out);
  }

  @Test
  void publishersAreNamedByImportsUnlessTheOperatorNamesThem() throws IOException {
    Path written = temp.resolve("named.jsonl");
    Files.writeString(
        written,
        """
        {"article": "https://a.example/1", "source": "a", "publisher": "The A", "homepage": "https://a.example/", "seen": "2020-01-01T00:00:00Z", "title": "T", "text": "x"}
        """);
    Shell shell = new Shell(temp.resolve("home"));
    assertThat(shell.run("import", written.toString()).status()).isEqualTo(ExitStatus.OK);
    assertThat(shell.plain("source", "name", "a", "--home", temp.resolve("home").toString()).out())
        .contains("a is shown as The A, https://a.example/");
    List<String> out = lines(shell, "export");
    assertThat(out.getFirst())
        .contains("\"publisher\":\"The A\"", "\"homepage\":\"https://a.example/\"");
    Path exported = temp.resolve("exported.jsonl");
    Files.write(exported, out);
    Shell other = new Shell(temp.resolve("other"));
    String home = temp.resolve("other").toString();
    assertThat(other.run("import", exported.toString()).status()).isEqualTo(ExitStatus.OK);
    assertThat(other.plain("source", "name", "a", "--home", home).out())
        .contains("a is shown as The A, https://a.example/");
    assertThat(other.plain("source", "name", "a", "Another", "--home", home).status())
        .isEqualTo(ExitStatus.OK);
    assertThat(other.run("import", exported.toString()).status()).isEqualTo(ExitStatus.OK);
    assertThat(other.plain("source", "name", "a", "--home", home).out())
        .contains("a is shown as Another, https://a.example/");
    assertThat(other.run("search", "source:Another", "x").status()).isEqualTo(ExitStatus.OK);
  }

  @Test
  void oneArticleOrOneSourceGoesAlone() throws IOException {
    Path written = temp.resolve("two.jsonl");
    Files.writeString(
        written,
        """
        {"article": "https://a.example/1", "source": "a", "seen": "2020-01-01T00:00:00Z", "title": "T", "text": "x"}
        {"article": "https://b.example/1", "source": "b", "seen": "2020-01-01T00:00:00Z", "title": "T", "text": "x"}
        """);
    Shell shell = new Shell(temp.resolve("home"));
    assertThat(shell.run("import", written.toString()).status()).isEqualTo(ExitStatus.OK);
    assertThat(lines(shell, "export", "--source", "b"))
        .singleElement()
        .asString()
        .contains("b.example");
    assertThat(lines(shell, "export", "https://a.example/1"))
        .singleElement()
        .asString()
        .contains("a.example");
    assertThat(shell.run("export", "https://c.example/1").status()).isEqualTo(ExitStatus.NOT_ALL);
    assertThat(shell.run("export", "--format", "warc").status()).isEqualTo(ExitStatus.USAGE);
  }
}
