package stet.revision.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stet.revision.diff.ContentDiffer;
import stet.revision.tag.RankedEdits.Sample;
import stet.text.language.Packs;

/** What an edit weighs. */
class SignificanceScorerTest {

  @Test
  void whatChangedInASentenceThatMovedWeighsAsElsewhere() {
    String before = "The board of the harbour will close the old pier to visitors before winter.";
    String after =
        "The board of the harbour will not close the old pier to visitors before winter.";
    double reworded = significance(before, after, true);
    assertThat(reworded)
        .isGreaterThan(significance(before, before, true))
        .isGreaterThanOrEqualTo(significance(before, after, false));
  }

  private static double significance(String before, String after, boolean moved) {
    return new Sample("body", before, after, moved)
        .significance(new ContentDiffer(Packs.ALL), new Tagger(Packs.ALL));
  }
}
