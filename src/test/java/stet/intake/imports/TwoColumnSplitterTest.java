package stet.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two columns that were copied as one line are told apart again. */
class TwoColumnSplitterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Four people died.|Four people died.",
        "A ferry sinks|A ferry sinks",
        "Four people died. The sea was rough.|Five people died. The sea was rough.",
        "“We did not know,” he said.|“We could not know,” he said.",
        "In a an new episode of flexing, Mr. Putin ordered an exercise.|In a new episode of flexing, Mr. Putin ordered an exercise.",
        "He left at noon.|He left at noon. He did not return.",
      })
  void parts(String left, String right) {
    assertThat(TwoColumnSplitter.part(left + right)).contains(new TwoColumnSplitter(left, right));
    assertThat(TwoColumnSplitter.part(left + " " + right))
        .contains(new TwoColumnSplitter(left, right));
  }

  @Test
  void oneParagraphAloneIsNotParted() {
    assertThat(
            TwoColumnSplitter.part("The harbour board said nothing. Two of its members had left."))
        .isEmpty();
  }
}
