package stet.intake.collect;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Source of the present time, which can also wait for another time. A simulation has its own. */
public interface TimeSource {

  /** The present time, in whole milliseconds. */
  Instant now();

  /** Waits until an instant, or not at all if it is in the past. */
  void await(Instant instant) throws InterruptedException;

  /** Returns a time source that uses a clock of this machine. */
  static TimeSource ofClock(Clock clock) {
    return new TimeSource() {
      @Override
      public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
      }

      @Override
      public void await(Instant instant) throws InterruptedException {
        Duration left = Duration.between(clock.instant(), instant);
        if (left.isPositive()) {
          Thread.sleep(left);
        }
      }
    };
  }
}
