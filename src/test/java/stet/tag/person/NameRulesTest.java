package stet.tag.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stet.tag.person.PersonRecogniser.Mention;

class NameRulesTest {

  @Test
  void titlesGivenNamesAndInitials() {
    assertThat(names("Mr. Putin ordered it.")).containsExactly("Putin");
    assertThat(names("It was Angela Merkel, not Ursula von der Leyen, who came."))
        .containsExactly("Angela Merkel", "Ursula von der Leyen");
    assertThat(names("The minister, Arseniy P. Yatsenyuk, agreed."))
        .containsExactly("Arseniy P. Yatsenyuk");
  }

  @Test
  void courtesyOfOtherLanguages() {
    assertThat(names("La loi que M. Morin défend.")).containsExactly("Morin");
    assertThat(names("Mme Le Goff et Mlle Girard sont venues."))
        .containsExactly("Le Goff", "Girard");
    assertThat(names("Habló la Sra. Marín.")).containsExactly("Marín");
  }

  @Test
  void namesOnListsAndBehindOffices() {
    assertThat(names("Das sagte Annalena Hofmann in Lenzhafen."))
        .containsExactly("Annalena Hofmann");
    assertThat(names("Die Hafenministerin Qorvane Ulmbach ging."))
        .containsExactly("Qorvane Ulmbach");
    assertThat(names("La ministre Qorvane Ulmbach est partie.")).containsExactly("Qorvane Ulmbach");
    assertThat(names("Le cabinet de M. Ministre répond.")).isEmpty();
    assertThat(names("Die neue Hafenordnung Lenzhafen gilt.")).isEmpty();
  }

  @Test
  void noFirmsPlacesOrForms() {
    assertThat(names("He works at John Lewis Company in Kings Road.")).isEmpty();
    assertThat(names("The form (MS Word Document, 5 pages) is here.")).isEmpty();
    assertThat(names("The Secretary said that the President was ill.")).isEmpty();
  }

  private static List<String> names(String text) {
    return new NameRules(ModelRecogniser::lexicon)
        .mentions(text, "nl").stream().map(Mention::name).toList();
  }
}
