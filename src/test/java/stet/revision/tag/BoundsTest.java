package stet.revision.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.text.language.Packs;

/** Figures that are bounds, and figures that are not exact. */
class BoundsTest {

  private static final Tagger TAGGER = new Tagger(Packs.ALL);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The pier costs up to £20m a year. | The pier costs £20m a year.",
        "At least 12 fishers drowned. | Twelve fishers drowned.",
        "More than half of the boats sank. | Half of the boats sank.",
      })
  void aBoundIsAnotherFigureThanWhatItBounds(String old, String now) {
    assertThat(Pair.of(old, now).tags(TAGGER)).contains("number").doesNotContain("hedge");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The pier takes up to 20 boats. | The pier takes as many as 20 boats.",
        "No more than 12 boats may stay. | At most twelve boats may stay.",
        "The pier takes up to 20 boats until 4 May. | The pier takes up to 20 boats until 5 May.",
      })
  void theSameBoundIsTheSameFigure(String old, String now) {
    assertThat(Pair.of(old, now).tags(TAGGER)).doesNotContain("number");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The pier is worth £20m today. | The pier is worth about £20m today.",
        "Some 300 boats left the pier. | 300 boats left the pier.",
        "An estimated nine boats sank there. | Nine boats sank there.",
      })
  void aboutIsAHedge(String old, String now) {
    assertThat(Pair.of(old, now).tags(TAGGER)).contains("hedge").doesNotContain("number");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They walked around the 12 boats. | They walked the 12 boats.",
        "The pier may flood in spring, and break. | The pier may flood in spring. It may break.",
        "He spoke about boats for an hour. | He spoke boats for an hour.",
      })
  void aroundAPlaceIsNoHedge(String old, String now) {
    assertThat(Pair.of(old, now).tags(TAGGER)).doesNotContain("hedge");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A harbour official said that the pier was shut."
            + " | Two harbour officials said that the pier was shut.",
      })
  void oneSpeakerMoreIsAnAttributionAndANumber(String old, String now) {
    assertThat(Pair.of(old, now).tags(TAGGER)).contains("attribution", "number");
  }
}
