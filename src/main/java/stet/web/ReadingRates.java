package stet.web;

import java.time.Duration;

/**
 * The minimum rates at which readers must take answers.
 *
 * @param piece the rate for each piece of an answer
 * @param export the rate for an export as a whole, in addition to that for each of its pieces
 */
record ReadingRates(MinimumRate piece, MinimumRate export) {

  /**
   * The usual rates. The rate for a piece is lower than that of any line on which pages are read. A
   * piece (32 kB at most, except whole answers from memory) may thus take 21 s: a line may pause
   * for a moment, as in a tunnel, and a receiver's window that opens in steps does no harm.
   *
   * <p>An export may have gigabytes, takes one of few places, and is read by programs: a gigabyte
   * may take nine hours, rather than six days.
   */
  static final ReadingRates USUAL =
      new ReadingRates(
          new MinimumRate(2 * 1024, Duration.ofSeconds(5)),
          new MinimumRate(32 * 1024, Duration.ofSeconds(30)));
}
