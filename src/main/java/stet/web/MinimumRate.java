package stet.web;

import java.time.Duration;

/**
 * A rate at which a reader has to take what is sent.
 *
 * @param bytesASecond below which its connection is cut
 * @param grace how long it may take beside, whatever it is that is sent
 */
record MinimumRate(int bytesASecond, Duration grace) {

  /** How long so many bytes may take. */
  Duration most(long bytes) {
    return grace.plusMillis(bytes * 1000L / bytesASecond);
  }
}
