package stet.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Limiter of the number of requests of one lane that are answered at the same time. Safe for all
 * threads.
 */
final class LaneLimiter {

  private final int most;
  private final int mostOfOneClient;
  private final Map<String, Integer> taken = new HashMap<>();
  private int all;

  /**
   * Creates a limiter.
   *
   * @param most the most requests at the same time
   * @param mostOfOneClient the most of them from one client
   */
  LaneLimiter(int most, int mostOfOneClient) {
    this.most = most;
    this.mostOfOneClient = mostOfOneClient;
  }

  /** Takes a place for a client, who must give it back. The result is empty if none is free. */
  synchronized Optional<Place> take(String client) {
    return isFull(client) ? Optional.empty() : Optional.of(taken(client));
  }

  /**
   * Takes a place, and waits up to a time until one is free. The result is empty if none became
   * free.
   */
  synchronized Optional<Place> take(String client, Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (isFull(client)) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        return Optional.empty();
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return Optional.of(taken(client));
  }

  private boolean isFull(String client) {
    return all >= most || taken.getOrDefault(client, 0) >= mostOfOneClient;
  }

  private Place taken(String client) {
    all++;
    taken.merge(client, 1, Integer::sum);
    return new Place(client);
  }

  private synchronized void giveBack(String client) {
    all--;
    taken.computeIfPresent(client, (same, own) -> own == 1 ? null : own - 1);
    notifyAll();
  }

  /** A place that is taken until it is closed. Closing it again has no effect. */
  final class Place implements AutoCloseable {

    private final String client;
    private final AtomicBoolean open = new AtomicBoolean(true);

    private Place(String client) {
      this.client = client;
    }

    @Override
    public void close() {
      if (open.compareAndSet(true, false)) {
        giveBack(client);
      }
    }
  }
}
