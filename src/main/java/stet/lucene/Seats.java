package stet.lucene;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many questions are worked on at once; whoever comes then waits, and is served in turn. More
 * than there are cores would be done no sooner: each would take so many times as long, the dearest
 * most of all, and all of their memory at once. Whoever has a seat may take those that are free, to
 * be served sooner: with two cores half as long. Safe for all threads.
 */
final class Seats {

  private final Semaphore free;
  private final Duration patience;

  /**
   * @param patience after which nobody waits any longer
   */
  Seats(int count, Duration patience) {
    this.free = new Semaphore(count, true);
    this.patience = patience;
  }

  /** Waits for a seat, to be left again; whether there was one in time. */
  boolean take() {
    try {
      return free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** As many seats more as are free and nobody waits for, at most so many; how many those are. */
  int more(int most) {
    int taken = 0;
    while (taken < most && !free.hasQueuedThreads() && free.tryAcquire()) {
      taken++;
    }
    return taken;
  }

  void leave() {
    leave(1);
  }

  void leave(int seats) {
    free.release(seats);
  }
}
