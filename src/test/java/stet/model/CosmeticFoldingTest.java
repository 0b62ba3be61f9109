package stet.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CosmeticFoldingTest {

  @Property
  void foldingTwiceIsFoldingOnce(@ForAll String text) {
    String folded = CosmeticFolding.fold(text);
    assertThat(CosmeticFolding.fold(folded)).isEqualTo(folded);
  }

  @Property
  void unicodeFormMakesNoDifference(@ForAll String text) {
    assertThat(CosmeticFolding.fold(Normalizer.normalize(text, Normalizer.Form.NFD)))
        .isEqualTo(CosmeticFolding.fold(text));
  }

  @Property
  void whiteSpaceAroundMakesNoDifference(@ForAll String text) {
    assertThat(CosmeticFolding.fold("\n\u00a0" + text + " \t"))
        .isEqualTo(CosmeticFolding.fold(text));
  }

  @Example
  void marksSpacesAndWidthlessCharactersFold() {
    assertThat(CosmeticFolding.fold(" “No,”\u00a0he\n\nsaid; it\u2019s «so\u00ad» \u200b„here‟ "))
        .isEqualTo("\"No,\" he said; it's \"so\" \"here\"");
    assertThat(CosmeticFolding.fold("cafe\u0301")).isEqualTo("café");
    assertThat(CosmeticFolding.fold("\ufeff \n")).isEmpty();
  }

  @Example
  void aJoinerCountsOnlyWhereItShows() {
    assertThat(CosmeticFolding.fold("fer\u200Cry \u200Da\u200E b\u200D")).isEqualTo("ferry a b");
    assertThat(CosmeticFolding.same("نامه\u200C ای", "نامه ای")).isTrue();
    assertThat(CosmeticFolding.same("نامه\u200Cای", "نامهای")).as("a letter, names").isFalse();
    assertThat(CosmeticFolding.same("क्\u200Dष", "क्ष")).isFalse();
    assertThat(CosmeticFolding.same("👩\u200D👧", "👩👧")).isFalse();
  }

  @Example
  void everythingElseStands() {
    assertThat(CosmeticFolding.fold("A–B—C… 1,000 Ü")).isEqualTo("A–B—C… 1,000 Ü");
    assertThat(CosmeticFolding.same(new Content("A", "", "b"), new Content("a", "", "b")))
        .isFalse();
  }

  @Example
  void eachPartIsComparedWithItsOwn() {
    Content content = new Content("Vote “held”", "By X", "One. ");
    assertThat(CosmeticFolding.same(content, new Content("Vote \"held\"", " By X", "One.")))
        .isTrue();
    assertThat(CosmeticFolding.same(content, new Content("Vote “held”", "", "By X One.")))
        .isFalse();
  }
}
