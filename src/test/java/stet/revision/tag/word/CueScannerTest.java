package stet.revision.tag.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where some words begin in a text. */
class CueScannerTest {

  private static final CueScanner CUES =
      new CueScanner(List.of("no", "ten", "May"), List.of("mis", "it was "));

  @ParameterizedTest
  @CsvSource({
    "No boats, 0",
    "There were no boats, 11",
    "Now and then, -1",
    "attend the tenth, -1",
    "(ten), 1",
    "say it often TEN, 13",
    "they may, -1",
    "in May, 3",
    "in MAY, 3",
    "a mishap, 2",
    "submission, -1",
    "So it was cold, 3",
    "So it wasn't, -1",
    "transit was, -1",
    "x_ten, 2",
    "é9no, 2",
    "mi, -1",
    "n, -1"
  })
  void standsWhereAWordBegins(String text, int at) {
    assertThat(CUES.in(text, 0, text.length())).isEqualTo(at);
  }

  @Test
  void nothingIsSeenBeyondTheStretch() {
    String text = "no, ten or no";
    assertThat(CUES.in(text, 1, text.length())).isEqualTo(4);
    assertThat(CUES.in(text, 5, 9)).isEqualTo(-1);
    assertThat(CUES.in("often", 2, 5)).isEqualTo(-1);
    assertThat(CUES.in(text, 4, 6)).isEqualTo(-1);
    assertThat(CUES.isAt(text, 11, 13)).isTrue();
    assertThat(CUES.isAt(text, 11, 12)).isFalse();
    assertThat(CUES.isAt(text, 13, 13)).isFalse();
  }

  @Test
  void aShortBeginningIsRefused() {
    assertThatThrownBy(() -> new CueScanner(List.of(), List.of("mi")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
