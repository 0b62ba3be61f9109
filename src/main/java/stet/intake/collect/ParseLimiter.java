package stet.intake.collect;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Limits the number of pages and listings that are parsed at once, regardless of how many are
 * fetched, because the document of a page takes many times the memory of its bytes. Safe for all
 * threads.
 */
final class ParseLimiter {

  /**
   * The memory in bytes for the largest page within the limits, with everything that is derived
   * from it.
   */
  private static final long MEMORY = 400L << 20;

  /**
   * The longest wait. At most eight checks share the slots, and none takes two minutes unless it is
   * stuck.
   */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  private final Semaphore slots;

  ParseLimiter() {
    Runtime machine = Runtime.getRuntime();
    long most = Math.min(machine.availableProcessors(), machine.maxMemory() / MEMORY);
    slots = new Semaphore((int) Math.max(1, most), true);
  }

  /** The parsing of something fetched. */
  interface Parsing<T> {
    T parse() throws IOException;
  }

  /**
   * Waits for a free slot, then parses.
   *
   * @param deadline the deadline of the check, which is extended by the wait for other checks
   * @throws IOException if no other check ends in time
   */
  <T> T parse(CheckDeadline deadline, Parsing<T> parsing) throws IOException, InterruptedException {
    long began = System.nanoTime();
    if (!slots.tryAcquire(LONGEST_WAIT.toNanos(), TimeUnit.NANOSECONDS)) {
      throw new IOException(
          "waited for " + LONGEST_WAIT.toMinutes() + " minutes until others were read");
    }
    try {
      deadline.extend(System.nanoTime() - began);
      return parsing.parse();
    } finally {
      slots.release();
    }
  }
}
