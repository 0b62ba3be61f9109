package stet.revision.tag.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import stet.text.language.Packs;

/** A word that is met again is that word, whatever others took its place or look like it. */
class WordFormCacheTest {

  @Property
  void aFormIsTheWordThatWasAskedFor(@ForAll("words") List<String> words) {
    WordFormCache forms = new WordFormCache(Packs.ENGLISH, 1);
    for (String word : words) {
      String text = "a" + word + "b";
      assertThat(forms.of(text, 1, 1 + word.length()).text).isEqualTo(word);
    }
  }

  @Example
  void aWordMetAgainIsNotMadeAnew() {
    WordFormCache forms = new WordFormCache(Packs.ENGLISH, WordFormCache.LARGE);
    for (String word : List.of("Thorne", "correspondents", "Köhler", "don’t")) {
      WordForm form = forms.of(word, 0, word.length());
      assertThat(forms.of("(" + word + ")", 1, 1 + word.length())).isSameAs(form);
    }
  }

  /** Few letters, so that the words of one list are often equal, or as good as equal. */
  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.strings()
        .withChars('\0', 'a', 'A', '\u0161', '\u2019', '\u6100')
        .ofMinLength(1)
        .ofMaxLength(18)
        .list()
        .ofMinSize(2)
        .ofMaxSize(30);
  }
}
