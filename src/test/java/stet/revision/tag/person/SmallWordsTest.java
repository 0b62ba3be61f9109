package stet.revision.tag.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmallWordsTest {

  private final List<GoldSentence> sentences = new ArrayList<>();

  @Test
  void wordsThatAreOftenWrittenSmall() {
    say(5, NameLabel.O, "network");
    say(4, NameLabel.O, "seldom");
    say(5, NameLabel.O, "corvane"); // by people who write no capitals
    say(95, NameLabel.U, "Corvane");
    say(5, NameLabel.O, "double"); // also a surname, of which no list knows
    say(2, NameLabel.U, "Double");
    say(1, NameLabel.U, "Network"); // a slip
    say(5, NameLabel.O, "grant"); // also a given name, of which a list knows
    say(20, NameLabel.U, "Grant");
    assertThat(new SmallWords(sentences).keys(keys("grant"), keys()))
        .containsExactly(keys("network", "grant"));
  }

  private void say(int times, NameLabel label, String word) {
    GoldSentence sentence = new GoldSentence(List.of(word), List.of(label), false, "");
    sentences.addAll(Collections.nCopies(times, sentence));
  }

  private static int[] keys(String... words) {
    return Arrays.stream(words).mapToInt(NameLexicon::key).sorted().toArray();
  }
}
