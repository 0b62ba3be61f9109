package stet.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one request at a time through to each host, and not too soon after the one before. */
final class Gates {

  private final Time time;
  private final Map<String, Gate> gates = new ConcurrentHashMap<>();

  Gates(Time time) {
    this.time = time;
  }

  /** The way to a host, ours until it is closed. */
  final class Gate implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock(true);
    private Instant open = Instant.MIN;
    private Duration pace = Duration.ZERO;

    /** Nobody passes before then. */
    void shut(Instant until) {
      open = open.isAfter(until) ? open : until;
    }

    @Override
    public void close() {
      shut(time.now().plus(pace));
      lock.unlock();
    }
  }

  /**
   * Waits until the host may be asked.
   *
   * @param pace from the end of this request, how long nobody may ask
   */
  Gate enter(String host, Duration pace) throws InterruptedException {
    Gate gate = gates.computeIfAbsent(host, name -> new Gate());
    gate.lock.lockInterruptibly();
    try {
      time.await(gate.open);
      gate.pace = pace;
      return gate;
    } catch (InterruptedException | RuntimeException e) {
      gate.lock.unlock();
      throw e;
    }
  }

  /** When the host may be asked again, as far as is known; for whoever had rather not wait. */
  Instant opens(String host) {
    Gate gate = gates.get(host);
    return gate == null ? Instant.MIN : gate.open;
  }
}
