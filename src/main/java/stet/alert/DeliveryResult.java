package stet.alert;

import java.time.Duration;
import java.util.Optional;

/** What became of the attempt to deliver an alert. */
sealed interface DeliveryResult {

  /** The endpoint has taken it. */
  record Taken() implements DeliveryResult {}

  /** There is nothing to be told any more, and why. */
  record Moot(String reason) implements DeliveryResult {}

  /** What is to be told cannot be read now; the endpoint was not asked. */
  record NotNow() implements DeliveryResult {}

  /**
   * The endpoint has not taken it.
   *
   * @param after when it asked to be tried again, if it did
   */
  record Failed(String reason, Optional<Duration> after) implements DeliveryResult {}

  /** The endpoint wants no more of it. */
  record Refused(String reason) implements DeliveryResult {}
}
