package stet.search.lucene;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Limiter of the number of questions that are answered at once. Further questions wait in bounded
 * queues and are served in order of arrival. Answering more questions than there are cores would
 * save no time: each would take longer accordingly, the costliest most of all, and all of them
 * would need memory at once. One more permit is reserved for cheap questions, so that they do not
 * wait for costly ones. A question with a permit may take further free permits to be answered
 * sooner; with two cores, in half the time. Safe for all threads.
 */
final class ConcurrencyLimiter {

  /** The weight of the latest question in the moving average of durations. */
  private static final double NEWEST = 0.1;

  private final int count;
  private final int mostWaiting;
  private final Duration patience;
  private final LongSupplier nanos;

  private final Queue cheap = new Queue();
  private final Queue expensive = new Queue();
  private int free;
  private boolean keptIsFree = true;
  private long arrivals;

  /**
   * @param count the number of questions answered at once, not counting the permit reserved for a
   *     cheap one
   * @param mostWaiting the largest number of waiting questions of each kind; further ones are
   *     refused at once
   * @param patience the longest time to wait; a question that is expected to wait longer, going by
   *     recent durations, is refused at once
   */
  ConcurrencyLimiter(int count, int mostWaiting, Duration patience) {
    this(count, mostWaiting, patience, System::nanoTime);
  }

  /**
   * @param nanos a clock that only runs forward, in nanoseconds
   */
  ConcurrencyLimiter(int count, int mostWaiting, Duration patience, LongSupplier nanos) {
    this.nanos = nanos;
    this.count = count;
    this.mostWaiting = mostWaiting;
    this.patience = patience;
    this.free = count;
  }

  /**
   * The queue of waiting questions of one kind, with the average of their recent durations. Cheap
   * questions have a separate average: by the average of costly ones they would be refused although
   * they only need to wait for milliseconds.
   */
  private static final class Queue {
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private double averageNanos;

    /** The expected wait of a new question in nanoseconds if this queue has a number of permits. */
    private double expected(int permits) {
      return averageNanos * (waiting.size() + 1) / permits;
    }

    private void took(long nanos) {
      averageNanos += (nanos - averageNanos) * NEWEST;
    }

    private boolean isEmpty() {
      return waiting.isEmpty();
    }
  }

  /** A thread that waits for a permit. */
  private static final class Waiting {
    private final long number;
    private final Semaphore called = new Semaphore(0);
    private @Nullable Permit permit;

    Waiting(long number) {
      this.number = number;
    }
  }

  /** The right to work on a question, held until the permit is closed. */
  final class Permit implements AutoCloseable {
    private final @Nullable Queue queue;
    private final boolean kept;
    private final long begun = nanos.getAsLong();

    private Permit(@Nullable Queue queue, boolean kept) {
      this.queue = queue;
      this.kept = kept;
    }

    @Override
    public void close() {
      giveBack(this);
    }
  }

  /**
   * Takes a permit if one is free and no question waits. The time for which it is held is not added
   * to an average, because the kind of the question is unknown.
   */
  synchronized Optional<Permit> takeFree() {
    if (free == 0 || !cheap.isEmpty() || !expensive.isEmpty()) {
      return Optional.empty();
    }
    free--;
    return Optional.of(new Permit(null, false));
  }

  /**
   * Waits for a permit; empty if none became free in time or none is expected to.
   *
   * @param isCheap whether the question reads very little
   */
  Optional<Permit> take(boolean isCheap) {
    Queue queue = isCheap ? cheap : expensive;
    Waiting waiting;
    synchronized (this) {
      boolean wouldWait = free == 0 && !(isCheap && keptIsFree);
      double expected = queue.expected(isCheap ? 1 : count); // only the reserved one is certain
      if (wouldWait && (queue.waiting.size() >= mostWaiting || expected > patience.toNanos())) {
        return Optional.empty();
      }
      waiting = new Waiting(arrivals++);
      queue.waiting.add(waiting);
      call();
    }
    boolean called = false;
    try {
      called = waiting.called.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      Permit permit = waiting.permit;
      if (called) {
        return Optional.ofNullable(permit);
      }
      if (permit == null) {
        queue.waiting.remove(waiting);
      } else {
        giveBack(permit); // it was granted just as the wait ended
      }
      return Optional.empty();
    }
  }

  /**
   * Takes up to {@code most} further permits that are free and that no question waits for, and
   * returns how many it took.
   */
  synchronized int more(int most) {
    int taken = cheap.isEmpty() && expensive.isEmpty() ? Math.min(most, free) : 0;
    free -= taken;
    return taken;
  }

  /** Returns the permits that {@link #more} took. */
  synchronized void leave(int more) {
    free += more;
    call();
  }

  private synchronized void giveBack(Permit permit) {
    if (permit.kept) {
      keptIsFree = true;
    } else {
      free++;
    }
    if (permit.queue != null) {
      permit.queue.took(nanos.getAsLong() - permit.begun);
    }
    call();
  }

  /**
   * Gives the free permits to waiting questions: the reserved one to a cheap question, all others
   * in order of arrival.
   */
  private void call() {
    if (keptIsFree && !cheap.isEmpty()) {
      keptIsFree = false;
      call(cheap, true);
    }
    while (free > 0 && !(cheap.isEmpty() && expensive.isEmpty())) {
      free--;
      call(first(), false);
    }
  }

  private Queue first() {
    if (cheap.isEmpty() || expensive.isEmpty()) {
      return cheap.isEmpty() ? expensive : cheap;
    }
    return cheap.waiting.element().number < expensive.waiting.element().number ? cheap : expensive;
  }

  private void call(Queue queue, boolean kept) {
    Waiting waiting = queue.waiting.remove();
    waiting.permit = new Permit(queue, kept);
    waiting.called.release();
  }
}
