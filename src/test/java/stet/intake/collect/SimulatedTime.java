package stet.intake.collect;

import java.time.Instant;

/** Time that passes when somebody waits for it. */
final class SimulatedTime implements TimeSource {
  private Instant now;

  SimulatedTime(Instant now) {
    this.now = now;
  }

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized void await(Instant instant) {
    now = instant.isAfter(now) ? instant : now;
  }

  /** Somebody sets the clock. */
  synchronized void set(Instant instant) {
    now = instant;
  }
}
