package stet.collect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs work for several hosts at once, and of each host one piece at a time. Hosts do not wait for
 * each other: whichever waited longest is next, and those that were slow lately share half of the
 * threads, so that however many of them there are, the others go on. For one thread, which starts
 * work and is told of its end.
 */
final class HostExecutor implements AutoCloseable {

  /** A piece of work that takes longer marks its host as slow, until one does not. */
  static final Duration SLOW = Duration.ofSeconds(5);

  /** When so many hosts were served, the one served longest ago is forgotten. */
  private static final int REMEMBERED = 10_000;

  private final int parallel;
  private final Duration slow;
  private final @Nullable ExecutorService threads;
  private final BlockingQueue<Piece> ended = new LinkedBlockingQueue<>();
  private final Map<String, Piece> running = new HashMap<>();

  /** Which hosts were served, the latest last, and whether that took long. */
  private final LinkedHashMap<String, Boolean> served = new LinkedHashMap<>();

  /**
   * @param parallel how many hosts are served at once; with 1, in the thread of whoever calls
   * @param slow what takes longer marks its host
   */
  HostExecutor(int parallel, Duration slow) {
    this.parallel = parallel;
    this.slow = slow;
    threads =
        parallel == 1
            ? null
            : Executors.newFixedThreadPool(
                parallel, Thread.ofPlatform().daemon().name("stet-watch-", 1).factory());
  }

  /** Work for one host, of which the end is told. */
  private final class Piece extends FutureTask<List<String>> {
    private final String host;
    private final boolean slowBefore;
    private final long began = System.nanoTime();
    private final CountDownLatch over = new CountDownLatch(1);

    Piece(String host, boolean slowBefore, Callable<List<String>> work) {
      super(work);
      this.host = host;
      this.slowBefore = slowBefore;
    }

    @Override
    public void run() {
      try {
        super.run();
      } finally {
        over.countDown();
      }
    }

    @Override
    protected void done() {
      ended.add(this);
    }
  }

  /** Whether work is done in the thread of whoever starts it. */
  boolean isInline() {
    return threads == null;
  }

  /** The hosts for which something runs. */
  Set<String> busy() {
    return Set.copyOf(running.keySet());
  }

  /** Which of these hosts are to be served now: as many as there are threads for. */
  List<String> next(Iterable<String> hosts) {
    List<String> waiting = new ArrayList<>();
    hosts.forEach(waiting::add);
    waiting.removeAll(running.keySet());
    Map<String, Integer> turns = new HashMap<>();
    served.keySet().forEach(host -> turns.put(host, turns.size()));
    waiting.sort(Comparator.comparingInt(host -> turns.getOrDefault(host, -1)));
    int free = parallel - running.size();
    long slowOnes = running.values().stream().filter(piece -> piece.slowBefore).count();
    List<String> next = new ArrayList<>();
    for (String host : waiting) {
      if (next.size() < free && (!isSlow(host) || slowOnes < Math.max(1, parallel / 2))) {
        next.add(host);
        slowOnes += isSlow(host) ? 1 : 0;
      }
    }
    return next;
  }

  /** Starts work for a host for which nothing runs, that gives the names of what it dealt with. */
  void start(String host, Callable<List<String>> work) {
    Piece piece = new Piece(host, isSlow(host), work);
    if (running.putIfAbsent(host, piece) != null) {
      throw new IllegalStateException("something runs for " + host);
    }
    if (threads == null) {
      piece.run();
    } else {
      threads.execute(piece);
    }
  }

  /**
   * Waits until some work ends, if any runs.
   *
   * @param longest to wait
   * @return what was dealt with, by all that ended
   * @throws RuntimeException as the work threw it
   */
  List<String> await(Duration longest) throws InterruptedException {
    List<String> names = new ArrayList<>();
    Piece piece = running.isEmpty() ? null : ended.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
    for (; piece != null; piece = ended.poll()) {
      running.remove(piece.host);
      served.remove(piece.host);
      served.put(piece.host, System.nanoTime() - piece.began > slow.toNanos());
      if (served.size() > REMEMBERED) {
        served.remove(served.firstEntry().getKey());
      }
      names.addAll(result(piece));
    }
    return names;
  }

  /** Interrupts what runs, and waits for its end, but not for longer than that. */
  void stop(Duration longest) {
    List<Piece> stopped = List.copyOf(running.values());
    stopped.forEach(piece -> piece.cancel(true));
    running.clear();
    long end = System.nanoTime() + longest.toNanos();
    try {
      for (Piece piece : stopped) {
        if (!piece.over.await(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          break;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ended.clear();
  }

  @Override
  public void close() {
    if (threads != null) {
      threads.shutdownNow();
    }
  }

  private boolean isSlow(String host) {
    return served.getOrDefault(host, false);
  }

  private static List<String> result(Piece piece) throws InterruptedException {
    return switch (piece.state()) {
      case SUCCESS -> piece.resultNow();
      case FAILED -> throw rethrown(piece.exceptionNow());
      case CANCELLED, RUNNING -> List.of();
    };
  }

  private static RuntimeException rethrown(Throwable cause) throws InterruptedException {
    if (cause instanceof InterruptedException interrupted) {
      throw interrupted;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException failure
        ? failure
        : new IllegalStateException("watching failed", cause);
  }
}
