package stet.revision.tag.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import stet.text.language.Packs;

/** What is read for the sake of one text says the same of it as reading the whole article. */
class WholeArticleTest {

  private final PersonRecognizer recogniser = PersonRecognizer.best();

  @Property(tries = 200)
  void readingForOneTextIsReadingTheWhole(@ForAll("articles") List<String> texts) {
    PersonLinker whole = PersonLinker.read(recogniser, Packs.ENGLISH, texts);
    for (int i = 0; i < texts.size(); i++) {
      PersonLinker forOne =
          PersonLinker.read(recogniser, Packs.ENGLISH, texts, Set.of(texts.get(i)));
      assertThat(forOne.named(i)).as(texts.get(i)).isEqualTo(whole.named(i));
    }
  }

  /** The model alone misses some of these; the lists have none of them. */
  @Example
  void rareSurnamesAreFoundAgain() {
    PersonLinker cast =
        PersonLinker.read(
            recogniser,
            Packs.ENGLISH,
            List.of(
                "Bram Okell scored late on.",
                "Linnea Brask, the mayor, came.",
                "“We were lucky,” Okell said.",
                "“It is late,” Brask said.",
                "The leader, Tobias Wend, came.",
                "Wend said that he would stay."));
    assertThat(cast.named(5)).extracting(named -> named.person().key()).containsOnly("tobias wend");
    assertThat(cast.named(2)).extracting(named -> named.person().key()).containsOnly("bram okell");
    assertThat(cast.named(3))
        .extracting(named -> named.person().key())
        .containsOnly("linnea brask");
  }

  /** Most texts name nobody, and every article has capitalised words behind others. */
  @Example
  void anArticleIsNotReadForAWordThatIsNobodysSurname() {
    List<String> read = new ArrayList<>();
    PersonRecognizer watched =
        (paragraph, language) -> {
          read.add(paragraph);
          return recogniser.mentions(paragraph, language);
        };
    List<String> texts =
        List.of(
            "The plan was sent to the Department.",
            "It was drawn up by the Ports Department in May.",
            "The Departmental plan of Ilse Corvane failed.",
            "Ilse Corvane told reporters that she would stay.");
    PersonLinker cast = PersonLinker.read(watched, Packs.ENGLISH, texts, Set.of(texts.getFirst()));
    assertThat(cast.named(0)).isEmpty();
    assertThat(read).containsExactly(texts.get(0), texts.get(1));
  }

  @Example
  void whoIsNamedInBracketsIsFoundAgain() {
    List<String> texts =
        List.of(
            "It was read by its author (Bram Okell, the mayor) on Monday.",
            "“We were lucky,” Okell said.");
    PersonLinker cast =
        PersonLinker.read(recogniser, Packs.ENGLISH, texts, Set.of(texts.getLast()));
    assertThat(cast.named(1)).extracting(named -> named.person().key()).containsOnly("bram okell");
  }

  @Example
  void aFirmOfTheSameNameIsNobody() {
    PersonLinker cast =
        PersonLinker.read(
            recogniser,
            Packs.ENGLISH,
            List.of(
                "Prime Minister Boris Johnson met the board.",
                "Scientists at Johnson & Johnson agreed on it.",
                "Johnson left early."));
    assertThat(cast.named(1)).isEmpty();
    assertThat(cast.named(2))
        .extracting(named -> named.person().key())
        .containsOnly("boris johnson");
  }

  @Provide
  Arbitrary<List<String>> articles() {
    return Arbitraries.of(
            "Sergey Lavrov, the minister, arrived on Monday.",
            "Ilse Corvane told reporters that she would stay.",
            "“No,” Corvane said. The Department for Transport agreed.",
            "Jonas Corvane, who runs Saltmark Line, did not.",
            "Members voted for Corvane in the end.",
            "Mr Wend will speak at noon.",
            "The Alderwyn left Port Alder at six.",
            "Lavrov left.",
            "It was read by its author (Bram Okell, the mayor) on Monday.",
            "“We were lucky,” Okell said.",
            "Guidance for landlords has been updated.",
            "Ivan Lavrov and Sergey Lavrov are brothers.",
            "Trains to Lavrov are late.")
        .list()
        .uniqueElements()
        .ofMinSize(1)
        .ofMaxSize(8);
  }
}
