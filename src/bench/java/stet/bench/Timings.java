package stet.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** How long one thing took, again and again: by the clock, and of this thread on a processor. */
final class Timings {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private double[] waited = new double[64];
  private double[] worked = new double[64];
  private int count;

  /** Does it once more; the answer. */
  <T> T time(Supplier<T> work) {
    if (count == waited.length) {
      waited = Arrays.copyOf(waited, count * 2);
      worked = Arrays.copyOf(worked, count * 2);
    }
    long processor = THREADS.getCurrentThreadCpuTime();
    long clock = System.nanoTime();
    T answer = work.get();
    waited[count] = (System.nanoTime() - clock) / 1e6;
    worked[count++] = (THREADS.getCurrentThreadCpuTime() - processor) / 1e6;
    return answer;
  }

  /** How often it was done. */
  int count() {
    return count;
  }

  /** Milliseconds by the clock, below which that share of all times lies. */
  double waited(double share) {
    return at(Arrays.copyOf(waited, count), share);
  }

  /** Milliseconds on a processor: on a machine that does something else too, nearer the truth. */
  double worked(double share) {
    return at(Arrays.copyOf(worked, count), share);
  }

  /** All of several things together. */
  static Timings of(Stream<Timings> several) {
    Timings all = new Timings();
    several.forEach(
        each -> {
          int size = all.count + each.count;
          all.waited = Arrays.copyOf(all.waited, Math.max(size, all.waited.length));
          all.worked = Arrays.copyOf(all.worked, Math.max(size, all.worked.length));
          System.arraycopy(each.waited, 0, all.waited, all.count, each.count);
          System.arraycopy(each.worked, 0, all.worked, all.count, each.count);
          all.count = size;
        });
    return all;
  }

  static double at(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
  }
}
