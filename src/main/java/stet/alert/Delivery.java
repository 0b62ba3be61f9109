package stet.alert;

import java.time.Duration;
import java.util.Optional;

/** What became of the attempt to deliver an alert. */
sealed interface Delivery {

  /** The endpoint has taken it. */
  record Taken() implements Delivery {}

  /** There is nothing to be told any more, and why. */
  record Moot(String reason) implements Delivery {}

  /** What is to be told cannot be read now; the endpoint was not asked. */
  record NotNow() implements Delivery {}

  /**
   * The endpoint has not taken it.
   *
   * @param after when it asked to be tried again, if it did
   */
  record Failed(String reason, Optional<Duration> after) implements Delivery {}

  /** The endpoint wants no more of it. */
  record Refused(String reason) implements Delivery {}
}
