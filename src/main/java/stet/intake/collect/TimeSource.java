package stet.intake.collect;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What time it is, and waiting for another; a simulation has its own. */
public interface TimeSource {

  /** Now, in whole milliseconds. */
  Instant now();

  /** Waits until then, or not at all if it is past. */
  void await(Instant instant) throws InterruptedException;

  /** That of this machine. */
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
