package stet.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FoldingTest {

  @Property
  void foldingTwiceIsFoldingOnce(@ForAll String text) {
    String folded = Folding.fold(text);
    assertThat(Folding.fold(folded)).isEqualTo(folded);
  }

  @Property
  void unicodeFormMakesNoDifference(@ForAll String text) {
    assertThat(Folding.fold(Normalizer.normalize(text, Normalizer.Form.NFD)))
        .isEqualTo(Folding.fold(text));
  }

  @Property
  void whiteSpaceAroundMakesNoDifference(@ForAll String text) {
    assertThat(Folding.fold("\n\u00a0" + text + " \t")).isEqualTo(Folding.fold(text));
  }

  @Example
  void marksSpacesAndWidthlessCharactersFold() {
    assertThat(Folding.fold(" “No,”\u00a0he\n\nsaid; it\u2019s «so\u00ad» \u200b„here‟ "))
        .isEqualTo("\"No,\" he said; it's \"so\" \"here\"");
    assertThat(Folding.fold("cafe\u0301")).isEqualTo("café");
    assertThat(Folding.fold("\ufeff \n")).isEmpty();
  }

  @Example
  void aJoinerCountsOnlyWhereItShows() {
    assertThat(Folding.fold("fer\u200Cry \u200Da\u200E b\u200D")).isEqualTo("ferry a b");
    assertThat(Folding.same("نامه\u200C ای", "نامه ای")).isTrue();
    assertThat(Folding.same("نامه\u200Cای", "نامهای")).as("a letter, names").isFalse();
    assertThat(Folding.same("क्\u200Dष", "क्ष")).isFalse();
    assertThat(Folding.same("👩\u200D👧", "👩👧")).isFalse();
  }

  @Example
  void everythingElseStands() {
    assertThat(Folding.fold("A–B—C… 1,000 Ü")).isEqualTo("A–B—C… 1,000 Ü");
    assertThat(Folding.same(new Content("A", "", "b"), new Content("a", "", "b"))).isFalse();
  }

  @Example
  void eachPartIsComparedWithItsOwn() {
    Content content = new Content("Vote “held”", "By X", "One. ");
    assertThat(Folding.same(content, new Content("Vote \"held\"", " By X", "One."))).isTrue();
    assertThat(Folding.same(content, new Content("Vote “held”", "", "By X One."))).isFalse();
  }
}
