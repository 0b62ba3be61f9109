package stet.revision.tag.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stet.revision.tag.person.PersonRecognizer.Mention;
import stet.text.language.LanguagePack;
import stet.text.language.Packs;

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
  void otherScriptsAreReadByRules() {
    assertThat(names("ru", "Об этом сказал Mark Thorne.")).containsExactly("Mark Thorne");
  }

  private static List<String> names(String language, String text) {
    LanguagePack pack = Packs.ALL.of(language);
    return new LanguageDispatchingRecognizer()
        .mentions(text, pack).stream().map(Mention::name).toList();
  }
}
