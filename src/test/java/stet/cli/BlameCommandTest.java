package stet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class BlameCommandTest {

  private static final String ARTICLE =
      "https://www.harbourcourier.example/2025/10/04/old-quay-eviction";

  @TempDir private static Path home;
  private static Shell shell;

  @BeforeAll
  static void fill() {
    shell = Shell.withDemo(home);
  }

  @Test
  void showsWhichVersionBroughtEachWord() {
    Shell.Ran ran = shell.run("blame", ARTICLE, "2");
    assertThat(ran.status()).isZero();
    assertThat(ran.out())
        .startsWith("[2] Protesters [1] clash with police as Old Quay is cleared")
        .contains("[2] came between 2025-10-04 11:54 and 12:05")
        .contains("[1] Rioters · gone with version 2, between 2025-10-04 11:54 and 12:05");
  }

  @Test
  void spansInJsonAreTheText() {
    JsonNode blame = shell.run("blame", ARTICLE, "--format", "json").json();
    JsonNode shown = shell.run("show", ARTICLE, "--format", "json").json();
    for (String part : new String[] {"headline", "byline", "text"}) {
      StringBuilder text = new StringBuilder();
      blame.path(part).forEach(span -> text.append(span.path("text").asString()));
      assertThat(text.toString()).isEqualTo(shown.path(part).asString());
    }
  }

  @Test
  void refusesWhatIsNoNumberOfPassages() {
    assertThat(shell.run("blame", ARTICLE, "--gone", "-1").status()).isEqualTo(ExitStatus.USAGE);
  }
}
