package stet.revision.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.text.language.Packs;

/** Scores and ratios are figures; of two digits behind the colon a time of day is made. */
class RatioTest {

  private final Tagger tagger = new Tagger(Packs.ALL);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The harbour boys won the match 2:1 in the rain. | The harbour boys won the match 3:1 in the rain.",
        "The film is shown in 16:9 at the old hall. | The film is shown in 4:3 at the old hall.",
      })
  void aRatioIsANumber(String before, String after) {
    assertThat(Pair.of(before, after).tags(tagger)).contains("number").doesNotContain("date");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The ferry left the quay at 9:15 in the rain. | The ferry left the quay at 9:45 in the rain."
      })
  void aTimeIsADate(String before, String after) {
    assertThat(Pair.of(before, after).tags(tagger)).contains("date").doesNotContain("number");
  }
}
