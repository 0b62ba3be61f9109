package stet.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;
import stet.search.Question.Order;
import stet.search.lucene.index.IndexFields;

/**
 * The scores by which the results in a segment are sorted; always 0 if they are sorted by time or
 * number.
 */
@FunctionalInterface
interface ResultSortScores {

  ResultSortScores NONE = (doc, scorer) -> 0;

  /**
   * The last bits of a score, which are ignored in comparisons. They depend on the order of
   * addition, and segments may be merged between two pages of an answer.
   */
  int NOISE = 0xFF;

  float of(int doc, @Nullable Scorable scorer) throws IOException;

  static ResultSortScores in(LeafReader segment, Order order) throws IOException {
    return switch (order) {
      case BEST -> (doc, scorer) -> scorer == null ? 0 : rounded(scorer.score());
      case SIGNIFICANT -> {
        NumericDocValues values =
            DocValues.unwrapSingleton(
                DocValues.getSortedNumeric(segment, IndexFields.SIGNIFICANCE.field()));
        yield (doc, scorer) ->
            values.advanceExact(doc)
                ? (float) NumericUtils.sortableLongToDouble(values.longValue())
                : 0;
      }
      case NEWEST, OLDEST, EDITED, VERSIONS, CHANGED, APPEARED -> NONE;
    };
  }

  /** The score mode of a collector for an order. */
  static ScoreMode mode(Order order) {
    return order == Order.BEST ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
  }

  /** The lowest score that is rounded to the given rounded score. */
  static float least(float rounded) {
    return Float.intBitsToFloat(Math.max(0, Float.floatToIntBits(rounded) - NOISE / 2));
  }

  private static float rounded(float score) {
    return Float.intBitsToFloat((Float.floatToIntBits(score) + NOISE / 2) & ~NOISE);
  }
}
