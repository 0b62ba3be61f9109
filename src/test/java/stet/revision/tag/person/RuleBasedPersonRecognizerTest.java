package stet.revision.tag.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stet.revision.tag.person.PersonRecognizer.Mention;
import stet.text.language.LanguagePack;
import stet.text.language.Packs;

class RuleBasedPersonRecognizerTest {

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
    assertThat(names("fr", "La loi que M. Morin défend.")).containsExactly("Morin");
    assertThat(names("fr", "Mme Le Goff et Mlle Girard sont venues."))
        .containsExactly("Le Goff", "Girard");
    assertThat(names("es", "Habló la Sra. Marín.")).containsExactly("Marín");
  }

  @Test
  void namesOnListsAndBehindOffices() {
    assertThat(names("de", "Das sagte Annalena Hofmann in Lenzhafen."))
        .containsExactly("Annalena Hofmann");
    assertThat(names("de", "Die Hafenministerin Qorvane Ulmbach ging."))
        .containsExactly("Qorvane Ulmbach");
    assertThat(names("fr", "La ministre Qorvane Ulmbach est partie."))
        .containsExactly("Qorvane Ulmbach");
    assertThat(names("fr", "Le cabinet de M. Ministre répond.")).isEmpty();
    assertThat(names("de", "Die neue Hafenordnung Lenzhafen gilt.")).isEmpty();
  }

  @Test
  void noFirmsPlacesOrForms() {
    assertThat(names("He works at John Lewis Company in Kings Road.")).isEmpty();
    assertThat(names("The form (MS Word Document, 5 pages) is here.")).isEmpty();
    assertThat(names("The Secretary said that the President was ill.")).isEmpty();
  }

  private static List<String> names(String text) {
    return names("nl", text);
  }

  private static List<String> names(String language, String text) {
    LanguagePack pack = Packs.ALL.of(language);
    return new RuleBasedPersonRecognizer(pack, () -> TrainedPersonModels.english().lexicon())
        .mentions(text, pack).stream().map(Mention::name).toList();
  }
}
