package stet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.junit.jupiter.api.Test;

class WordDistanceTest {

  /** Lucene's distance is an automaton for up to two slips; a search finds words by it. */
  @Property
  void wordsAreAsFarApartAsForAFuzzyQuery(@ForAll("words") String a, @ForAll("words") String b) {
    int distance = WordDistance.between(a, b);
    LevenshteinAutomata automata = new LevenshteinAutomata(a, true);
    for (int slips = 0; slips <= LevenshteinAutomata.MAXIMUM_SUPPORTED_DISTANCE; slips++) {
      assertThat(new CharacterRunAutomaton(automata.toAutomaton(slips)).run(b))
          .isEqualTo(distance <= slips);
    }
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withChars("abcé").ofMaxLength(7);
  }

  @Test
  void theNearestMayBeFurtherThanAFuzzyQueryGoes() {
    assertThat(WordDistance.between("publisher", "bublisherss")).isEqualTo(3);
    assertThat(WordDistance.nearest("bublisherss", List.of("publisher", "version")))
        .contains("publisher");
  }
}
