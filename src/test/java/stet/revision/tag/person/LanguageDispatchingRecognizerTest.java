package stet.revision.tag.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stet.revision.tag.person.PersonRecognizer.Mention;
import stet.text.language.LanguagePack;
import stet.text.language.Packs;
import stet.text.language.WordList;

class LanguageDispatchingRecognizerTest {

  @Test
  void namesInFullInLatinScript() {
    assertThat(names("es", "Lo anunció Lucía Marín en Sevilla.")).containsExactly("Lucía Marín");
    assertThat(names("nl", "Volgens Pieter Jansen was het laat.")).containsExactly("Pieter Jansen");
  }

  @Test
  void surnamesBehindFormsOfAddressAndOffices() {
    assertThat(names("de", "Das sagte Herr Kommissar Qorvane gestern.")).containsExactly("Qorvane");
    assertThat(names("es", "Habló la señora Qorvane.")).containsExactly("Qorvane");
    assertThat(names("es", "Habló la Sra. Marín.")).containsExactly("Marín");
    assertThat(names("fr", "La loi que M. Morin défend.")).containsExactly("Morin");
    assertThat(names("fr", "Mme Le Goff et Mlle Girard sont venues."))
        .containsExactly("Le Goff", "Girard");
    assertThat(names("fr", "Le cabinet de M. Ministre répond.")).isEmpty();
    assertThat(names("it", "Lo dice l'onorevole Qorvane.")).containsExactly("Qorvane");
    assertThat(names("it", "L'onorevole Qorvane lo dice.")).containsExactly("Qorvane");
    assertThat(names("de", "Ja, Herr Kommissar, das stimmt.")).isEmpty();
  }

  @Test
  void elidedWordsAreCutOffButNoPartsOfNames() {
    assertThat(names("fr", "Le départ d'Antoine Morel a surpris."))
        .containsExactly("Antoine Morel");
    assertThat(names("it", "Lo dice Massimo D'Alema.")).containsExactly("Massimo D'Alema");
  }

  @Test
  void aSmallWordThatOpensASentenceIsNoName() {
    assertThat(names("de", "Auch das wurde gesagt.")).isEmpty();
  }

  @Test
  void noCommonGivenNameCountsAsAnOffice() {
    for (LanguagePack pack : Packs.ALL.all()) {
      assertThat(pack.words(WordList.GIVEN_NAMES))
          .as(pack.code())
          .noneMatch(name -> pack.hasEnding(WordList.OFFICE_ENDINGS, name));
    }
  }

  @Test
  void latinNamesAreFoundAmongOtherLetters() {
    assertThat(names("ru", "Об этом сказал Mark Thorne.")).containsExactly("Mark Thorne");
  }

  private static List<String> names(String language, String text) {
    LanguagePack pack = Packs.ALL.of(language);
    return new LanguageDispatchingRecognizer()
        .mentions(text, pack).stream().map(Mention::name).toList();
  }
}
