package stet.tag.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A word that is met again is that word, whatever others took its place or look like it. */
class VocabularyTest {

  @Property
  void aFormIsTheWordThatWasAskedFor(@ForAll("words") List<String> words) {
    Vocabulary vocabulary = new Vocabulary(1);
    for (String word : words) {
      String text = "a" + word + "b";
      assertThat(vocabulary.form(text, 1, 1 + word.length()).text).isEqualTo(word);
    }
  }

  @Example
  void aWordMetAgainIsNotMadeAnew() {
    Vocabulary vocabulary = new Vocabulary(Vocabulary.LARGE);
    for (String word : List.of("Thorne", "correspondents", "Köhler", "don’t")) {
      Form form = vocabulary.form(word, 0, word.length());
      assertThat(vocabulary.form("(" + word + ")", 1, 1 + word.length())).isSameAs(form);
    }
  }

  /** Few letters, so that the words of one list are often equal, or as good as equal. */
  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.strings()
        .withChars('a', 'A', '\u0161', '\u2019', '\u6100')
        .ofMinLength(1)
        .ofMaxLength(18)
        .list()
        .ofMinSize(2)
        .ofMaxSize(30);
  }
}
