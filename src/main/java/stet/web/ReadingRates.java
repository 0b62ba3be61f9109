package stet.web;

import java.time.Duration;

/**
 * The rates at which readers have to take answers.
 *
 * @param piece the rate for each piece of an answer
 * @param export the rate for an export as a whole, beside that for each of its pieces
 */
record ReadingRates(MinimumRate piece, MinimumRate export) {

  /**
   * A piece may be read more slowly than pages are on any line. What is sent at once (32 kB at
   * most, but for whole answers from memory) may thus take 21 s: a line may stand still a moment,
   * as in a tunnel, and a receiver's window that opens in steps does no harm.
   *
   * <p>An export may have gigabytes, holds one of few places, and is read by programs: a gigabyte
   * may take nine hours, not six days.
   */
  static final ReadingRates USUAL =
      new ReadingRates(
          new MinimumRate(2 * 1024, Duration.ofSeconds(5)),
          new MinimumRate(32 * 1024, Duration.ofSeconds(30)));
}
