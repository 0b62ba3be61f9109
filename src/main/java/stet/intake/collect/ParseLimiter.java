package stet.intake.collect;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets few pages and listings be parsed at once, however many are fetched: the document of a page
 * takes many times the memory of its bytes. Safe for all threads.
 */
final class ParseLimiter {

  /** What the largest page within the limits takes, with all that is made of it on the way. */
  private static final long MEMORY = 400L << 20;

  /** Eight looks at most share the slots, and none takes two minutes unless it is stuck. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  private final Semaphore slots;

  ParseLimiter() {
    Runtime machine = Runtime.getRuntime();
    long most = Math.min(machine.availableProcessors(), machine.maxMemory() / MEMORY);
    slots = new Semaphore((int) Math.max(1, most), true);
  }

  /** Reads something that was fetched. */
  interface Parsing<T> {
    T parse() throws IOException;
  }

  /**
   * Parses when it is its turn.
   *
   * @param deadline of the look, which is put off by the time that is waited for others
   * @throws IOException if others do not come to their end
   */
  <T> T parse(LookDeadline deadline, Parsing<T> parsing) throws IOException, InterruptedException {
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
