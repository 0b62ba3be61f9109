package stet.bench.evaluation;

import java.util.List;
import java.util.Set;

/**
 * What was rightly found, found at all, and wanted, in one article or in many.
 *
 * @param right how many of those found were wanted
 */
public record Counts(int right, int found, int wanted) {

  public static final Counts NONE = new Counts(0, 0, 0);

  /** What of {@code found} is in {@code wanted}. */
  public static <T> Counts of(Set<T> found, Set<T> wanted) {
    return new Counts(
        (int) found.stream().filter(wanted::contains).count(), found.size(), wanted.size());
  }

  /** One case: whether it was found, and whether it was wanted. */
  public static Counts of(boolean found, boolean wanted) {
    return new Counts(found && wanted ? 1 : 0, found ? 1 : 0, wanted ? 1 : 0);
  }

  public static Counts sum(List<Counts> all) {
    int right = 0;
    int found = 0;
    int wanted = 0;
    for (Counts counts : all) {
      right += counts.right;
      found += counts.found;
      wanted += counts.wanted;
    }
    return new Counts(right, found, wanted);
  }

  public Counts plus(Counts other) {
    return new Counts(right + other.right, found + other.found, wanted + other.wanted);
  }

  /** Of what was found, the share that is right; 1 where nothing was found. */
  double precision() {
    return found == 0 ? 1 : (double) right / found;
  }

  /** Of what was wanted, the share that was found; 1 where nothing was wanted. */
  double recall() {
    return wanted == 0 ? 1 : (double) right / wanted;
  }

  /** The harmonic mean of both. */
  double f1() {
    return found + wanted == 0 ? 1 : 2.0 * right / (found + wanted);
  }
}
