package stet.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sentences speak of an error of the article that they stand in. */
class CorrectionWordingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A previous version of this report gave the wrong date for the opening.",
        "An earlier headline misstated the number of dead.",
        "The headline of this article has been changed to reflect the court’s decision.",
        "The photo caption has been updated to correct the name of the ship.",
        "Due to incorrect information from the council, an earlier version stated that it closed.",
        "The Herald has updated this article to make clear that Mr Holt was not charged.",
        "The original article stated the wrong date; this has now been corrected.",
        "This article was originally published with an incorrect headline.",
        "This version of the story corrects the spelling of the name.",
        "Please note that this press release was amended on 4 May to show the number of jobs.",
        "Amended on 4 May to correct the figure for 2019.",
        "Correction to earlier version: the figure in the third paragraph was wrong.",
        "Retraction: we withdraw the claim that the mayor was charged."
      })
  void aNote(String sentence) {
    assertThat(CorrectionRule.isNote(sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The original report said the bridge was safe.",
        "An earlier report wrongly blamed the pilot.",
        "An earlier version of the bill incorrectly named the port.",
        "The headline was changed after complaints from readers of the Herald.",
        "The ministry has amended this report of 1999 three times.",
        "The photo was edited to remove a soldier.",
        "The bill was amended on 4 May to raise the age.",
        "The map of the area was updated to reflect the new border.",
        "Corrections to your VAT return: how to make them.",
        "Updated on 4 May to include a comment.",
        "This post first appeared on the council’s website."
      })
  void noNote(String sentence) {
    assertThat(CorrectionRule.isNote(sentence)).isFalse();
  }
}
