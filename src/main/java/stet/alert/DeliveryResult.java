package stet.alert;

import java.time.Duration;
import java.util.Optional;

/** Result of an attempt to deliver an alert. */
sealed interface DeliveryResult {

  /** The endpoint has accepted the alert. */
  record Taken() implements DeliveryResult {}

  /** There is nothing left to deliver, with the reason. */
  record Moot(String reason) implements DeliveryResult {}

  /** The content of the alert cannot be read now; the endpoint was not contacted. */
  record NotNow() implements DeliveryResult {}

  /**
   * The endpoint has not accepted the alert.
   *
   * @param after the time after which it wants a retry, if it said so
   */
  record Failed(String reason, Optional<Duration> after) implements DeliveryResult {}

  /** The endpoint has refused the alert for good. */
  record Refused(String reason) implements DeliveryResult {}
}
