package stet.web;

import java.time.Duration;

/**
 * The minimum rates at which clients must receive answers.
 *
 * @param piece the rate for each piece of an answer
 * @param export the rate for an export as a whole, in addition to that for each of its pieces
 */
record ReadingRates(MinimumRate piece, MinimumRate export) {

  /**
   * The usual rates. The rate for a piece is lower than that of any connection on which pages are
   * read. A piece (32 kB at most, except whole answers from memory) may thus take 21 s: a
   * connection may pause for a moment, as in a tunnel, and a receive window that opens in steps
   * does no harm.
   *
   * <p>An export may have gigabytes, takes one of few places, and is read by programs. With its
   * rate, a gigabyte may take nine hours, instead of six days.
   */
  static final ReadingRates USUAL =
      new ReadingRates(
          new MinimumRate(2 * 1024, Duration.ofSeconds(5)),
          new MinimumRate(32 * 1024, Duration.ofSeconds(30)));
}
