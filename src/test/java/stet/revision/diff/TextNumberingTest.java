package stet.revision.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Texts have one number if they are equal, and only then. */
class TextNumberingTest {

  @Property
  void everyTextHasItsOwnNumber(@ForAll("texts") List<String> texts) {
    TextNumbering lexicon = new TextNumbering();
    Map<String, Integer> numbers = new HashMap<>();
    for (String text : texts) {
      int expected = numbers.computeIfAbsent(text, key -> numbers.size());
      assertThat(lexicon.number(text)).isEqualTo(expected);
      assertThat(lexicon.number("b" + text + "a", 1, 1 + text.length())).isEqualTo(expected);
    }
    assertThat(lexicon.size()).isEqualTo(numbers.size());
  }

  /** Of few characters, so that many are equal or nearly so, and of so many that it grows. */
  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.strings()
        .withChars('\0', 'a', 'b', '\u007F', 'é')
        .ofMaxLength(10)
        .list()
        .ofMaxSize(100);
  }
}
