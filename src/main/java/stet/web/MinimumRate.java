package stet.web;

import java.time.Duration;

/**
 * The minimum rate at which a reader must take what is sent.
 *
 * @param bytesASecond the rate below which its connection is cut
 * @param grace the additional time, regardless of the length of what is sent
 */
record MinimumRate(int bytesASecond, Duration grace) {

  /** The longest time that a number of bytes may take. */
  Duration most(long bytes) {
    return grace.plusMillis(bytes * 1000L / bytesASecond);
  }
}
