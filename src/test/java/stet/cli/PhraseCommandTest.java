package stet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class PhraseCommandTest {

  @TempDir private static Path home;
  private static Shell shell;

  @BeforeAll
  static void fill() {
    shell = Shell.withDemo(home);
  }

  @Test
  void tellsWhenAPhraseStood() {
    Shell.Ran ran = shell.run("phrase", "illegal settlement");
    assertThat(ran.status()).isZero();
    assertThat(ran.out())
        .contains("there when first seen, 2025-10-01 10:40")
        .contains("went between 2025-10-01 11:12 and 11:45");
  }

  @Test
  void tellsTheSameInJson() {
    Shell.Ran ran = shell.run("phrase", "Illegal", "“settlement”", "--format", "json");
    assertThat(ran.json().at("/total/articles").asInt()).isEqualTo(2);
    JsonNode first = ran.json().at("/first/spells/0");
    assertThat(first).isEqualTo(ran.json().at("/articles/0/spells/0"));
    assertThat(first.path("notBefore").isNull()).isTrue();
    assertThat(ran.json().at("/articles/1/spells/0/goneBy").asString())
        .startsWith("2025-10-01T11:45");
  }

  @Test
  void saysThatAPhraseNeverStood() {
    Shell.Ran ran = shell.run("phrase", "a settlement of purest gold");
    assertThat(ran.status()).isEqualTo(ExitStatus.NOT_ALL);
    assertThat(ran.out()).contains("No version of any article holds this.");
  }

  @Test
  void tellsEveryWordingOfAQuotation() {
    Shell.Ran ran = shell.run("quotation", "slid to one side");
    assertThat(ran.status()).isZero();
    assertThat(ran.out())
        .contains("“The lights went, and everybody slid to one side,” — said Kester Hale")
        .contains("“The lights went out, and everyone slid to one side,” — said Kester Hale");
    assertThat(shell.run("quotation", "nobody ever said so").status())
        .isEqualTo(ExitStatus.NOT_ALL);
  }

  @Test
  void refusesWhatHasNoWords() {
    Shell.Ran ran = shell.run("phrase", "?!");
    assertThat(ran.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(ran.err()).contains("no word to look for");
  }
}
