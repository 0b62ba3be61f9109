package stet.bench.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Confidence intervals by drawing articles anew, with replacement (percentile bootstrap). */
final class Bootstrap {
  private Bootstrap() {}

  private static final int DRAWS = 1_000;
  private static final double TAIL = 0.025;

  /** Between which two values 95 of 100 draws lie. */
  record Interval(double low, double high) {}

  static Interval of(List<Counts> articles, ToDoubleFunction<Counts> statistic) {
    Random seeded = new Random(20_140_314);
    double[] values = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      int right = 0;
      int found = 0;
      int wanted = 0;
      for (int i = 0; i < articles.size(); i++) {
        Counts drawn = articles.get(seeded.nextInt(articles.size()));
        right += drawn.right();
        found += drawn.found();
        wanted += drawn.wanted();
      }
      values[draw] = statistic.applyAsDouble(new Counts(right, found, wanted));
    }
    Arrays.sort(values);
    return new Interval(
        values[(int) (TAIL * DRAWS)], values[(int) Math.ceil((1 - TAIL) * DRAWS) - 1]);
  }
}
