package stet.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Comparing two texts early or late gives the same answer. */
class FoldingSameTest {

  @Property
  void sameMeansFoldedAlike(
      @ForAll("texts") String ahead, @ForAll("texts") String left, @ForAll("texts") String right) {
    String a = ahead + left;
    String b = ahead + right;
    assertThat(CosmeticFolding.same(a, b))
        .isEqualTo(CosmeticFolding.fold(a).equals(CosmeticFolding.fold(b)));
  }

  @Property
  void whatFoldsAlikeHasOneHash(
      @ForAll("texts") String ahead, @ForAll("texts") String middle, @ForAll("texts") String end) {
    String text = ahead + "eleven" + middle + "twelve men" + end;
    String other =
        Normalizer.normalize(text, Normalizer.Form.NFD).replace('“', '"').replace(" ", "\u00A0 ");
    assertThat(CosmeticFolding.hash(ahead + end))
        .isEqualTo(CosmeticFolding.hash(Normalizer.normalize(ahead + end, Normalizer.Form.NFC)));
    assertThat(CosmeticFolding.fold(other)).isEqualTo(CosmeticFolding.fold(text));
    assertThat(CosmeticFolding.hash(other)).isEqualTo(CosmeticFolding.hash(text));
  }

  /** Short texts of what folding knows: letters, marks, spaces, combining accents. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars('a', 'e', 'é', '\u0301', ' ', '\u00A0', '"', '“', '\u00AD', '1', '\u200D', 'ه')
        .ofMaxLength(5);
  }
}
