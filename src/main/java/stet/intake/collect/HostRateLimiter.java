package stet.intake.collect;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Rate limiter that allows one request at a time to each host, with a pause between two requests.
 */
final class HostRateLimiter {

  /**
   * The longest wait for a host. The longest pace that robots.txt may set is five minutes. A longer
   * wait means that the host asked for a pause, and a check must not keep its thread until then.
   */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(6);

  /** The number of hosts beyond which only those hosts are remembered that may not be asked yet. */
  static final int MOST = 1000;

  private final TimeSource time;
  private final Map<String, HostTurn> turns = new ConcurrentHashMap<>();

  HostRateLimiter(TimeSource time) {
    this.time = time;
  }

  /** The exclusive access to a host, which lasts until it is closed. */
  final class HostTurn implements AutoCloseable {
    private final String host;
    private final ReentrantLock lock = new ReentrantLock(true);
    private volatile Instant open = Instant.MIN;
    private volatile Instant paused = Instant.MIN;
    private Duration pace = Duration.ZERO;

    /**
     * The number of threads that hold this gate or wait for it. It is changed only within a
     * computation of the map.
     */
    private int users;

    private HostTurn(String host) {
      this.host = host;
    }

    /**
     * Notes that the host asks for no requests before a time. Only the holder of this gate may call
     * it.
     */
    void shut(Instant until) {
      paused = sane(paused).isAfter(until) ? paused : until;
      keepShut(until);
    }

    /**
     * Returns this gate if it must be remembered, else null. It can be forgotten if no thread uses
     * it and its host may be asked.
     */
    private @Nullable HostTurn kept() {
      return users > 0 || sane(open).isAfter(time.now()) ? this : null;
    }

    private void keepShut(Instant until) {
      open = sane(open).isAfter(until) ? open : until;
    }

    @Override
    public void close() {
      keepShut(time.now().plus(pace));
      lock.unlock();
      endTurn(host);
    }
  }

  /** Thrown when a host may not be asked, and the wait would be too long. */
  static final class ShutException extends IOException {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // never serialized
    private final @Nullable Instant until;

    private ShutException(String message, @Nullable Instant until) {
      super(message);
      this.until = until;
    }

    /** The time at which the host may be asked; null if that is not known. */
    @Nullable Instant until() {
      return until;
    }
  }

  /**
   * Waits until the host may be asked.
   *
   * @param pace the time after the end of this request in which no other request may begin
   * @param deadline a deadline that is extended by the wait for the host's pace, but not by the
   *     wait for other requests to the host
   * @throws ShutException if the wait would be too long
   */
  HostTurn enter(String host, Duration pace, CheckDeadline deadline)
      throws InterruptedException, ShutException {
    HostTurn turn = requestTurn(host);
    boolean ours = false;
    try {
      ours = turn.lock.tryLock(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
    } finally {
      if (!ours) {
        endTurn(host);
      }
    }
    if (!ours) {
      throw new ShutException("others ask " + host + " all the time", null);
    }
    try {
      Instant open = sane(turn.open);
      if (open.isAfter(time.now().plus(LONGEST_WAIT))) {
        throw new ShutException(host + " asks to be left alone until " + open, open);
      }
      long began = System.nanoTime();
      time.await(open);
      deadline.extend(System.nanoTime() - began);
      turn.pace = pace;
      return turn;
    } catch (InterruptedException | ShutException | RuntimeException e) {
      turn.lock.unlock();
      endTurn(host);
      throw e;
    }
  }

  private HostTurn requestTurn(String host) {
    if (turns.size() > MOST) {
      turns.forEach((name, turn) -> turns.computeIfPresent(name, (same, it) -> it.kept()));
    }
    return turns.compute(
        host,
        (name, known) -> {
          HostTurn turn = known == null ? new HostTurn(name) : known;
          turn.users++;
          return turn;
        });
  }

  private void endTurn(String host) {
    turns.computeIfPresent(
        host,
        (name, turn) -> {
          turn.users--;
          return turns.size() > MOST ? turn.kept() : turn;
        });
  }

  /** The number of remembered hosts, for tests. */
  int size() {
    return turns.size();
  }

  /**
   * Returns a time, or {@link Instant#MIN} if it is so far off that it must come from a wrong
   * clock.
   */
  private Instant sane(Instant instant) {
    return instant.isAfter(time.now().plus(PoliteFetcher.LONGEST_PAUSE)) ? Instant.MIN : instant;
  }

  /**
   * The time at which a host may be asked again, as far as is known, for callers that do not want
   * to wait.
   */
  Instant opens(String host) {
    HostTurn turn = turns.get(host);
    return turn == null ? Instant.MIN : sane(turn.open);
  }

  /** The time until which the host itself asked for a pause. */
  Instant pausedUntil(String host) {
    HostTurn turn = turns.get(host);
    return turn == null ? Instant.MIN : sane(turn.paused);
  }
}
