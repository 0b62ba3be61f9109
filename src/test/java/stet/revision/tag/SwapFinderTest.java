package stet.revision.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.model.ArticlePart;
import stet.model.Edit;
import stet.model.EditKind;
import stet.model.SentencePlace;
import stet.model.SentenceSpan;
import stet.model.Swap;
import stet.model.WordOperation;
import stet.model.WordRun;

/** Which words stand beside a swap, however much stands there. */
class SwapFinderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "The old |bridge|pier| is shut.|old|is",
        "The old — … ( … — … — … — … — … — … — … |bridge|pier| ) … — … — … — … — … — … — … is.|old|is",
        "In the harbour of the city the very old |bridge|pier| of which we spoke is shut.|old|of",
        "… — … — |bridge|pier|.||",
        "Notwithstanding-the-many-harbour-piers’ |bridge|pier|-of-which-we-often-spoke-there is"
            + "|piers|of",
        "这座非常古老而且大家都非常喜欢的美丽的港口里面的 |bridge|pier| 关|" + "这座非常古老而且大家都非常喜欢的美丽的港口里面的|关"
      })
  void theNearestWords(
      String left, String gone, String come, String right, String ahead, String behind) {
    String before = left + gone + right;
    String after = left + come + right;
    Edit edit =
        new Edit(
            EditKind.REPLACED,
            ArticlePart.BODY,
            passage(before),
            passage(after),
            List.of(
                new WordRun(WordOperation.SAME, left),
                new WordRun(WordOperation.REMOVED, gone),
                new WordRun(WordOperation.ADDED, come),
                new WordRun(WordOperation.SAME, right)));
    assertThat(SwapFinder.of(edit))
        .containsExactly(
            new Swap(gone, come, ahead == null ? "" : ahead, behind == null ? "" : behind));
  }

  private static SentenceSpan passage(String text) {
    return new SentenceSpan(List.of(text), text, new SentencePlace(0, 0, 0, text.length()));
  }
}
