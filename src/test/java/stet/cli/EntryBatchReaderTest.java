package stet.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import stet.intake.imports.ImportEntry;
import stet.intake.imports.JsonLinesReader;

class EntryBatchReaderTest {

  private static final String LINE =
      """
      {"article": "1", "source": "a", "seen": "2014-03-14T13:00:00Z", "title": "A", "text": "B."}
      """;

  @Test
  void whatWasReadBeforeAFailureIsHandedOut() throws InterruptedException {
    IllegalArgumentException broken = new IllegalArgumentException("broken");
    EntryBatchReader.Opener opener =
        file -> {
          if (file.equals("bad")) {
            throw broken;
          }
          return JsonLinesReader.read(
              file, new ByteArrayInputStream(LINE.repeat(3).getBytes(UTF_8)));
        };
    try (EntryBatchReader intake =
        EntryBatchReader.of(List.of("good", "bad"), opener, EntryBatchReader.COUNT)) {
      assertThat(intake.next().entries()).hasSize(3).allMatch(ImportEntry.Read.class::isInstance);
      assertThatThrownBy(intake::next).hasCause(broken);
    }
  }
}
