package stet.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.util.BytesRef;

/** Terms come in the order of their bytes, however many there are and whatever they begin with. */
class TermNumbersTest {

  private static final List<String> PIECES =
      List.of("a", "b", "ferry", "harbour", "é", "\u0000", "了", "😀", "\uFFFF", "\uD800");

  @Property(tries = 30)
  void termsAreInTheOrderOfTheirBytes(@ForAll Random random) {
    TermNumbers numbers = new TermNumbers();
    Set<BytesRef> terms = new HashSet<>();
    for (int left = random.nextInt(10_000); left > 0; left--) {
      StringBuilder text = new StringBuilder();
      for (int pieces = random.nextInt(7); pieces > 0; pieces--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      Lexicon.Term term = Lexicon.Term.of(text.toString());
      assertThat(numbers.bytes(numbers.number(term))).isEqualTo(term.bytes());
      terms.add(term.bytes());
    }
    List<BytesRef> inOrder = Arrays.stream(numbers.inOrder()).mapToObj(numbers::bytes).toList();
    assertThat(inOrder).isEqualTo(terms.stream().sorted().toList());
    assertThat(IntStream.of(numbers.inOrder()).distinct()).hasSize(numbers.size());
  }
}
