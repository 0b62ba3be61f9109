package stet.web;

import java.time.Duration;

/**
 * The minimum rate at which a client must receive an answer.
 *
 * @param bytesASecond the rate below which the connection is closed
 * @param grace the additional time, regardless of the length of the answer
 */
record MinimumRate(int bytesASecond, Duration grace) {

  /** The longest time that the transfer of a number of bytes may take. */
  Duration most(long bytes) {
    return grace.plusMillis(bytes * 1000L / bytesASecond);
  }
}
