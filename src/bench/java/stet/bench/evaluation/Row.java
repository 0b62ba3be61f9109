package stet.bench.evaluation;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import stet.bench.evaluation.Bootstrap.Interval;

/**
 * A line of the table.
 *
 * @param value null where there is none, and the note says why
 * @param interval of 95 in 100, null where nothing was drawn
 * @param target null where none is set
 */
record Row(
    String what,
    String measure,
    @Nullable Double value,
    @Nullable Interval interval,
    @Nullable Double target,
    String note) {

  /** A figure over articles, with its interval. */
  static Row of(
      String what,
      String measure,
      List<Counts> articles,
      ToDoubleFunction<Counts> statistic,
      @Nullable Double target) {
    Counts all = Counts.sum(articles);
    if (articles.isEmpty() || all.found() + all.wanted() == 0) {
      return absent(what, measure, target, "no gold");
    }
    return new Row(
        what,
        measure,
        statistic.applyAsDouble(all),
        Bootstrap.of(articles, statistic),
        target,
        "%,d right of %,d found, %,d wanted".formatted(all.right(), all.found(), all.wanted()));
  }

  /** A figure that nobody draws again, such as a speed. */
  static Row of(String what, String measure, double value, @Nullable Double target, String note) {
    return new Row(what, measure, value, null, target, note);
  }

  /** What cannot be measured: the file is not there, or the feature. */
  static Row absent(String what, String measure, @Nullable Double target, String why) {
    return new Row(what, measure, null, null, target, why);
  }

  boolean met() {
    return value != null && target != null && value >= target;
  }
}
