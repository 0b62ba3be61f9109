package stet.web.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stet.model.Person;
import stet.model.QuoteChange;
import stet.model.QuoteChangeKind;
import stet.model.Speaker;

/** The words in which edits are described. */
class EditWordingTest {

  private static final Speaker ADA = named("Ada Thorne", "ada thorne");
  private static final Speaker IVO = named("Ivo Marsh", "ivo marsh");

  @Test
  void namesTheSpeakerOfAChangedQuotation() {
    assertThat(speaker(QuoteChangeKind.REWORDED, ADA, ADA)).isEqualTo("Quotation of Ada Thorne");
    assertThat(speaker(QuoteChangeKind.REMOVED, ADA, null)).isEqualTo("Quotation of Ada Thorne");
    assertThat(speaker(QuoteChangeKind.ADDED, null, IVO)).isEqualTo("Quotation of Ivo Marsh");
  }

  @Test
  void namesBothSpeakersOfAQuotationThatWasGivenToAnother() {
    assertThat(speaker(QuoteChangeKind.OTHER_SPEAKER, ADA, IVO))
        .isEqualTo("Speaker before: Ada Thorne · now: Ivo Marsh");
  }

  @Test
  void namesNobodyByAPronoun() {
    assertThat(speaker(QuoteChangeKind.REWORDED, phrase("she"), phrase("she"))).isEmpty();
    assertThat(speaker(QuoteChangeKind.REWORDED, null, null)).isEmpty();
    assertThat(speaker(QuoteChangeKind.ADDED, null, phrase("a spokesman of the port")))
        .isEqualTo("Quotation of a spokesman of the port");
  }

  private static String speaker(
      QuoteChangeKind fate, @Nullable Speaker before, @Nullable Speaker after) {
    return EditWording.quotedSpeaker(
        List.of(new QuoteChange(fate, "It sails.", "It sailed.", before, after)));
  }

  private static Speaker named(String name, String key) {
    return new Speaker(name, "said", new Person(key, name));
  }

  private static Speaker phrase(String phrase) {
    return new Speaker(phrase, "said", null);
  }
}
