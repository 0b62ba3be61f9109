package stet.web;

import java.time.Duration;

/**
 * The rate at which a reader has to take an answer.
 *
 * @param bytesASecond below which its connection is cut
 * @param grace how long each piece of an answer may take beside
 */
record MinimumRate(int bytesASecond, Duration grace) {

  /**
   * Slower than any line that pages are read on. What is sent at once (32 kB at most, but for whole
   * answers from memory) may thus take 21 s: a line may stand still a moment, as in a tunnel, and a
   * receiver's window that opens in steps does no harm.
   */
  static final MinimumRate USUAL = new MinimumRate(2 * 1024, Duration.ofSeconds(5));

  /** How long so many bytes may take. */
  Duration most(int bytes) {
    return grace.plusMillis(bytes * 1000L / bytesASecond);
  }
}
