package stet.revision.tag.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import stet.model.Person;
import stet.revision.tag.person.PersonRecognizer.Mention;
import stet.text.language.Packs;

/** Mentions stand in square brackets. */
class PersonLinkerTest {

  private static final Person LAVROV = new Person("sergey lavrov", "Sergey V. Lavrov");

  @Test
  void titleSurnameAndFullNameAreOne() {
    assertThat(persons("Mr. [Lavrov] spoke.", "Minister [Sergey V. Lavrov] left; [Lavrov] is ill."))
        .containsExactly(LAVROV, LAVROV, LAVROV);
  }

  @Test
  void aBareSurnameIsItsOwnKey() {
    assertThat(persons("[Lavrov] spoke.")).containsExactly(new Person("lavrov", "Lavrov"));
  }

  @Test
  void aHyphenMakesNobodyElse() {
    assertThat(persons("[Sun Mai Lo] spoke.", "Then [Sun Mai-lo] left."))
        .extracting(Person::key)
        .containsExactly("sun mai lo", "sun mai lo");
  }

  @Test
  void whoReignsIsKnownByTheTitle() {
    assertThat(persons("Queen [Adelina] came.", "[Adelina] smiled at Pope [Cyprian]."))
        .containsExactly(
            new Person("queen adelina", "Queen Adelina"),
            new Person("queen adelina", "Queen Adelina"),
            new Person("pope cyprian", "Pope Cyprian"));
    assertThat(persons("Prince [Adalbert Vale] came."))
        .containsExactly(new Person("adalbert vale", "Adalbert Vale"));
  }

  @Test
  void brothersAreTwoAndTheirSurnameIsNeither() {
    assertThat(persons("[Sergey Lavrov] and [Ivan Lavrov] met.", "[Lavrov] smiled."))
        .extracting(Person::key)
        .containsExactly("sergey lavrov", "ivan lavrov", "lavrov");
  }

  @Test
  void theOneIntroducedSoFarIsMeant() {
    assertThat(persons("[Ilse Vale] came.", "[Vale] spoke.", "[Jonas Vale] left.", "[Vale] sat."))
        .extracting(Person::key)
        .containsExactly("ilse vale", "ilse vale", "jonas vale", "vale");
  }

  @Test
  void theOneIntroducedInTheParagraphIsMeant() {
    assertThat(persons("[Jonas Vale] came.", "Then [Ilse Vale] came. “No,” [Vale] said."))
        .extracting(Person::key)
        .containsExactly("jonas vale", "ilse vale", "ilse vale");
  }

  @Test
  void theOneOfWhomAllSpeakIsMeant() {
    String[] texts = {
      "[Ilse Vale] came.", "[Vale] spoke.", "[Vale] sat.", "[Jonas Vale] left.", "[Vale] rose."
    };
    assertThat(persons(texts)).extracting(Person::key).endsWith("jonas vale", "ilse vale");
    // Where the other has just been named, nobody can tell.
    assertThat(persons("[Ilse Vale], [Ilse Vale], [Ilse Vale].", "[Jonas Vale] left. [Vale] rose."))
        .extracting(Person::key)
        .endsWith("jonas vale", "vale");
  }

  @Test
  void shortFormsOfAGivenName() {
    assertThat(persons("[Lawrence Lessig] wrote.", "[Larry Lessig] said."))
        .extracting(Person::key)
        .containsOnly("lawrence lessig");
  }

  @Test
  void aTitleTellsThemApart() {
    assertThat(persons("Mr [John Vale] and Mrs [Ann Vale] met.", "Mrs [Vale] smiled."))
        .extracting(Person::key)
        .containsExactly("john vale", "ann vale", "ann vale");
  }

  @Test
  void initialsParticlesAndMarks() {
    assertThat(persons("[George W. Bush]", "[Ursula von der Leyen]", "[Recep Tayyip Erdoğan]"))
        .extracting(Person::key)
        .containsExactly("george bush", "ursula von der leyen", "recep tayyip erdogan");
    assertThat(persons("[J.K. Rowling] wrote."))
        .extracting(Person::key)
        .containsExactly("j k rowling");
  }

  @Test
  void aSlipOfThePenIsNoOtherPerson() {
    assertThat(persons("[Christine Elliott] came.", "[Christine Elliot] left."))
        .extracting(Person::key)
        .containsExactly("christine elliott", "christine elliott");
  }

  @Test
  void aLoneWordBehindInIsNobody() {
    assertThat(persons("Cases rose in [Bolton].", "[Bolton] won.")).isEmpty();
  }

  @Test
  void sweepFindsKnownSurnamesOnly() {
    PersonLinker cast = PersonLinker.of(List.of(reading("[Sergey Lavrov] came.")));
    RecognizedParagraph text = reading("Then Lavrov spoke to Putin in Lavrov Street.");
    assertThat(cast.sweep(text).mentions()).containsExactly(new Mention(5, 11, "Lavrov"));
  }

  @Test
  void sweepTakesInGivenNamesAndLooksBehindTitles() {
    PersonLinker cast = PersonLinker.of(List.of(reading("[Sergey Lavrov] came.")));
    assertThat(cast.sweep(reading("Later Ivan Lavrov met Mr. Blinken in Lavrov.")).mentions())
        .extracting(Mention::name)
        .containsExactly("Ivan Lavrov", "Blinken");
  }

  @Test
  void aShipIsNobodyAndARegimeIsSomebodys() {
    assertThat(persons("[Alderwyn] left.", "The [Alderwyn] sank.")).isEmpty();
    assertThat(persons("The [Assad] regime fell.")).extracting(Person::key).containsOnly("assad");
  }

  private static List<Person> persons(String... texts) {
    PersonLinker cast =
        PersonLinker.of(Arrays.stream(texts).map(PersonLinkerTest::reading).toList());
    List<Person> persons = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      cast.named(i).forEach(named -> persons.add(named.person()));
    }
    return persons;
  }

  private static RecognizedParagraph reading(String marked) {
    StringBuilder text = new StringBuilder();
    List<Mention> mentions = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '[') {
        start = text.length();
      } else if (c == ']') {
        mentions.add(new Mention(start, text.length(), text.substring(start)));
      } else {
        text.append(c);
      }
    }
    return new RecognizedParagraph(Packs.ENGLISH, text.toString(), mentions);
  }
}
