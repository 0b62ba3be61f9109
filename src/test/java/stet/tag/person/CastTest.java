package stet.tag.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import stet.model.Person;
import stet.tag.person.PersonRecogniser.Mention;

/** Mentions stand in square brackets. */
class CastTest {

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
  void brothersAreTwoAndTheirSurnameIsNeither() {
    assertThat(persons("[Sergey Lavrov] and [Ivan Lavrov] met.", "[Lavrov] smiled."))
        .extracting(Person::key)
        .containsExactly("sergey lavrov", "ivan lavrov", "lavrov");
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
    Cast cast = Cast.of(List.of(reading("[Sergey Lavrov] came.")));
    Reading text = reading("Then Lavrov spoke to Putin in Lavrov Street.");
    assertThat(cast.sweep(text).mentions()).containsExactly(new Mention(5, 11, "Lavrov"));
  }

  private static List<Person> persons(String... texts) {
    Cast cast = Cast.of(Arrays.stream(texts).map(CastTest::reading).toList());
    List<Person> persons = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      cast.named(i).forEach(named -> persons.add(named.person()));
    }
    return persons;
  }

  private static Reading reading(String marked) {
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
    return new Reading(text.toString(), mentions);
  }
}
