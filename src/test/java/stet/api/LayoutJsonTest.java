package stet.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stet.model.Content;

class LayoutJsonTest {

  @Test
  void tellsWhatACosmeticStepChanged() {
    assertThat(told("One two. Three four.", "One two.\n\nThree four."))
        .containsExactly("a paragraph was divided");
    assertThat(told("A b.\n\nC d.\n\nE f.", "A b. C d. E f."))
        .containsExactly("paragraphs were joined in 2 places");
    assertThat(told("He said \"no\" and left.", "He said “no” and  left."))
        .containsExactly(
            "quotation marks or an apostrophe changed their style in one word",
            "white space changed in one place");
    assertThat(told("Café society", "Cafe\u0301 soci\u00ADety"))
        .containsExactly("2 words are encoded otherwise and look the same");
  }

  @Test
  void saysNothingOfOtherSteps() {
    assertThat(told("One two.", "One\n\nthree.")).isEmpty();
    assertThat(told("Same.", "Same.")).isEmpty();
  }

  private static List<String> told(String before, String after) {
    return LayoutJson.between(new Content("H", "", before), new Content("H", "", after))
        .sentences();
  }
}
