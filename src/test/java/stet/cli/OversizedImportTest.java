package stet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.cli.Shell.Ran;

/** A version of a million paragraphs is told and left out, and ends no import. */
class OversizedImportTest {

  @TempDir private Path home;

  private static void line(Writer file, String article, int day, String text) throws IOException {
    file.write(
        "{\"article\":\"https://a.example/%s\",\"source\":\"a\",\"seen\":\"2024-01-0%dT00:00:00Z\",\"title\":\"T\",\"text\":\""
            .formatted(article, day));
    file.write(text + "\"}\n");
  }

  @Test
  void theRestGoesIn() throws IOException {
    Path file = home.resolve("large.jsonl");
    try (Writer writer = Files.newBufferedWriter(file)) {
      line(writer, "1", 1, "One paragraph.");
      line(writer, "2", 1, "x\\n\\n".repeat(1_000_000));
      line(writer, "2", 2, "y\\n\\n".repeat(1_000_000));
      line(writer, "3", 1, "No. ".repeat(1_000_000));
      line(writer, "4", 1, "Another paragraph.");
    }
    Shell shell = new Shell(home.resolve("home"));
    Ran ran = shell.run("import", "--format", "json", file.toString());
    assertThat(ran.status()).isEqualTo(ExitStatus.NOT_ALL);
    assertThat(ran.err().lines())
        .filteredOn(line -> line.contains("more than 100000 paragraphs and sentences"))
        .hasSize(3)
        .allMatch(line -> line.startsWith(file + ":"))
        .anyMatch(line -> line.startsWith(file + ":2: "));
    assertThat(ran.out()).contains("\"read\":2").contains("\"malformed\":3");
  }
}
