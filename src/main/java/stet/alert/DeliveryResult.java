package stet.alert;

import java.time.Duration;
import java.util.Optional;

/** The result of an attempt to deliver an alert. */
sealed interface DeliveryResult {

  /** The endpoint has accepted the alert. */
  record Taken() implements DeliveryResult {}

  /** There is nothing left to deliver, for a reason. */
  record Moot(String reason) implements DeliveryResult {}

  /** The content of the alert cannot be read now; the endpoint was not contacted. */
  record NotNow() implements DeliveryResult {}

  /**
   * The endpoint has not accepted the alert.
   *
   * @param after the time after which the endpoint wants a retry, if it specified one
   */
  record Failed(String reason, Optional<Duration> after) implements DeliveryResult {}

  /** The endpoint has refused the alert permanently. */
  record Refused(String reason) implements DeliveryResult {}
}
