package stet.revision.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What two sentences' letters are alike at most is never below what they are. */
class LetterNgramsTest {

  @Property(tries = 300)
  void theBoundHolds(@ForAll Random random) {
    LetterNgrams left = LetterNgrams.of(sentence(random));
    LetterNgrams right = LetterNgrams.of(sentence(random));
    assertThat(left.atMost(right)).isBetween(left.similarity(right), 1f);
    assertThat(left.atMost(left)).isEqualTo(1);
  }

  private static String sentence(Random random) {
    StringBuilder sentence = new StringBuilder();
    for (int left = random.nextInt(400); left > 0; left--) {
      sentence.append((char) (random.nextInt(6) == 0 ? ' ' : 'a' + random.nextInt(4)));
    }
    return sentence.toString();
  }
}
