package stet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Observations of a clock that ran ahead: named by one command, set aside and told by others. */
class FutureCommandTest {

  private static final String URL = "https://a.example/1";
  private static final String OTHER = "https://a.example/2";

  @TempDir private Path temp;

  private Path file;
  private Shell shell;

  @BeforeEach
  void fill() throws IOException {
    file = temp.resolve("articles.jsonl");
    Files.writeString(
        file,
        """
        {"article": "https://a.example/1", "source": "a", "seen": "2020-01-01T00:00:00Z", "title": "A boat", "text": "The boat sank."}
        {"article": "https://a.example/1", "source": "a", "seen": "2099-01-01T00:00:00Z", "title": "A boat", "text": "The boat sank again."}
        {"article": "https://a.example/1", "source": "a", "seen": "2099-01-02T00:00:00Z", "title": "A boat", "text": "The boat sank."}
        {"article": "https://a.example/2", "source": "a", "seen": "2099-01-01T00:00:00Z", "title": "A quixotlimer", "text": "It sank."}
        """);
    shell = new Shell(temp.resolve("home"));
    assertThat(shell.run("import", file.toString()).status()).isZero();
  }

  @Test
  void verifyNamesThemAndSaysWhatSetsThemAside() {
    Shell.Ran before = shell.run("verify");
    assertThat(before.status()).isZero();
    assertThat(before.out())
        .contains(
            "3 observations were made later than now",
            "2099-01-01T00:00:00Z  " + URL,
            "2099-01-02T00:00:00Z  " + URL,
            "2099-01-01T00:00:00Z  " + OTHER,
            "stet withhold --future");
    assertThat(shell.run("verify", "--format", "json").json().get("future")).hasSize(3);
    String search = found();

    Shell.Ran placed = shell.run("withhold", "--future", "--reason", "the clock was wrong");
    assertThat(placed.status()).isZero();
    assertThat(placed.err()).contains("3 observations of 2 articles", "stet release --future");
    Shell.Ran after = shell.run("verify");
    assertThat(after.status()).isZero();
    assertThat(after.out()).doesNotContain("later than now").contains("4 observations");
    assertThat(head(after)).isEqualTo(head(before));
    assertThat(shell.run("history", URL).out()).contains("2020").doesNotContain("2099");
    assertThat(shell.run("search", "quixotlimer").out()).doesNotContain("quixotlimer");
    assertThat(shell.run("show", OTHER).err()).contains("the clock was wrong");
    assertThat(shell.run("stats", "--format", "json").json().get("versions").asInt()).isOne();
    assertThat(shell.run("withhold", "--list").out()).contains("only 2 observations", OTHER);
    assertThat(shell.run("export", "--withheld").out()).as("for its operator").contains("2099");
    assertThat(shell.run("withhold", "--future", "--reason", "x").status())
        .isEqualTo(ExitStatus.NOT_ALL);

    assertThat(shell.run("release", "--future").status()).isZero();
    assertThat(found()).isEqualTo(search);
    assertThat(shell.run("verify").out()).isEqualTo(before.out());
  }

  @Test
  void thoseOfOneArticleAlone() {
    assertThat(shell.run("withhold", "--future", URL, "--reason", "x").status()).isZero();
    assertThat(shell.run("verify").out()).contains("1 observation was made later").contains(OTHER);
    assertThat(shell.run("release", URL).status()).isZero();
    assertThat(shell.run("verify").out()).contains("3 observations were made later");
    assertThat(shell.run("withhold", "--future", "--to", "2030", "--reason", "x").status())
        .isEqualTo(ExitStatus.USAGE);
  }

  /** Also where the backup lacks them, and they are imported again, elsewhere in the chain. */
  @Test
  void aRestoredBackupIsWithoutThem() throws IOException {
    Path early = temp.resolve("early");
    Shell first = new Shell(temp.resolve("first"));
    Path one = temp.resolve("one.jsonl");
    Files.writeString(one, Files.readAllLines(file).getFirst() + "\n");
    assertThat(first.run("import", one.toString()).status()).isZero();
    assertThat(first.run("backup", early.toString()).status()).isZero();
    assertThat(shell.run("backup", temp.resolve("late").toString()).status()).isZero();
    assertThat(shell.run("withhold", "--future", "--reason", "the clock was wrong").status())
        .isZero();
    Path list = temp.resolve("home").resolve("withheld.jsonl");
    for (Path backup : new Path[] {early, temp.resolve("late")}) {
      Shell other = new Shell(temp.resolve("restored-" + backup.getFileName()));
      Shell.Ran ran = other.run("restore", backup.toString(), "--withheld", list.toString());
      assertThat(ran.status()).as(ran.err()).isZero();
      assertThat(other.run("import", file.toString()).status()).isZero();
      assertThat(other.run("history", URL).out()).contains("2020").doesNotContain("2099");
      assertThat(other.run("show", OTHER).err()).contains("the clock was wrong");
      assertThat(other.run("release", "--future").status()).isZero();
      assertThat(other.run("history", URL).out()).contains("2099");
    }
  }

  /** What a search finds, without how long it took. */
  private String found() {
    return shell.run("search", "sank").out().replaceFirst("in [0-9.]+ ms", "");
  }

  private static String head(Shell.Ran ran) {
    return ran.out().lines().filter(line -> line.startsWith("Head: ")).findFirst().orElseThrow();
  }
}
