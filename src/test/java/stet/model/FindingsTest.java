package stet.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {

  @Test
  void aSwapIsAskedForByItsLeastWordsAndByThoseBesideThem() {
    assertThat(new Swap("illegal", "undocumented", "many", "immigrants").forms())
        .containsExactly(
            "illegal > undocumented",
            "many illegal > many undocumented",
            "illegal immigrants > undocumented immigrants",
            "many illegal immigrants > many undocumented immigrants");
  }

  @Test
  void aSwapAtAnEndIsWidenedOnTheOtherSideAlone() {
    assertThat(new Swap("12", "15", "to", "").forms()).containsExactly("12 > 15", "to 12 > to 15");
  }

  @Test
  void partsOfSignificanceNeverExceedOne() {
    Significance both =
        new Significance(
            List.of(new Significance.Part("number", 60), new Significance.Part("lede", 50)));
    assertThat(both.value()).isCloseTo(0.8, within(1e-9));
    assertThat(Significance.NONE.value()).isZero();
    assertThatThrownBy(() -> new Significance.Part("number", 101))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
