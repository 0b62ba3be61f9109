package stet.intake.collect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Runs work for several hosts at once, with one piece of work at a time for each host. Hosts do not
 * wait for each other: hosts that were slow recently and unknown hosts share half of the threads,
 * so that other hosts are served however many of these there are. Sources do not wait for each
 * other either: each source has at most half of the threads, and the next source to be served is
 * the one with the least running work, with its host that has waited longest. One thread uses the
 * executor, starts work and receives the results.
 */
final class HostExecutor implements AutoCloseable {

  /**
   * The time beyond which a piece of work marks its host as slow, until a faster piece of work for
   * it.
   */
  static final Duration SLOW = Duration.ofSeconds(5);

  /**
   * The most hosts and sources that are remembered. Beyond it, the one served longest ago is
   * forgotten.
   */
  private static final int REMEMBERED = 10_000;

  private final int parallel;
  private final Duration slow;
  private final @Nullable ExecutorService threads;
  private final BlockingQueue<HostWork> ended = new LinkedBlockingQueue<>();
  private final Map<String, HostWork> running = new HashMap<>();

  /** The hosts that were served, the latest last. */
  private final LinkedHashMap<String, Service> served = new LinkedHashMap<>();

  /** The last turn in which each source was served. */
  private final LinkedHashMap<String, Long> sources = new LinkedHashMap<>();

  private long turns;

  /**
   * The last piece of work for a host.
   *
   * @param turn a number that grows with each piece of work
   * @param slow whether the work took long
   */
  private record Service(long turn, boolean slow) {}

  /**
   * Creates an executor.
   *
   * @param parallel the number of hosts served at once; with 1, work runs in the calling thread
   * @param slow the time beyond which a piece of work marks its host as slow
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

  /** Work for one host, which reports its end. */
  private final class HostWork extends FutureTask<List<String>> {
    private final String host;
    private final String source;
    private final boolean slowBefore;
    private final long began = System.nanoTime();
    private final CountDownLatch over = new CountDownLatch(1);

    HostWork(String host, String source, boolean slowBefore, Callable<List<String>> work) {
      super(work);
      this.host = host;
      this.source = source;
      this.slowBefore = slowBefore;
    }

    /** Reports the end when the thread is free again, which is later than a cancellation. */
    @Override
    public void run() {
      try {
        super.run();
      } finally {
        over.countDown();
        ended.add(this);
      }
    }

    Duration age() {
      return Duration.ofNanos(System.nanoTime() - began);
    }
  }

  /** Whether work runs in the calling thread. */
  boolean isInline() {
    return threads == null;
  }

  /** The hosts with running work. */
  Set<String> busy() {
    return Set.copyOf(running.keySet());
  }

  /** A host with running work, and the age of that work. */
  record Running(String host, Duration age) {}

  /** The host whose work has run for the longest time; empty if none runs. */
  Optional<Running> oldest() {
    return running.values().stream()
        .map(piece -> new Running(piece.host, piece.age()))
        .max(Comparator.comparing(Running::age));
  }

  /**
   * Chooses the hosts to be served now, as many as there are free threads.
   *
   * @param sourceOf the hosts with work, each with the source of that work
   */
  List<String> next(Map<String, String> sourceOf) {
    Set<String> waiting = new LinkedHashSet<>(sourceOf.keySet());
    waiting.removeAll(running.keySet());
    Map<String, Integer> bySource = new HashMap<>();
    running.values().forEach(piece -> bySource.merge(piece.source, 1, Integer::sum));
    long slowOnes = running.values().stream().filter(piece -> piece.slowBefore).count();
    int half = Math.max(1, parallel / 2);
    List<String> next = new ArrayList<>();
    while (running.size() + next.size() < parallel) {
      boolean slowOnesToo = slowOnes < half;
      ToIntFunction<String> beside = host -> bySource.getOrDefault(sourceOf.get(host), 0);
      Optional<String> first =
          waiting.stream()
              .filter(host -> beside.applyAsInt(host) < half)
              .filter(host -> slowOnesToo || !isSlow(host, beside.applyAsInt(host)))
              .min(
                  Comparator.comparingInt(beside)
                      .thenComparingLong(host -> sources.getOrDefault(sourceOf.get(host), -1L))
                      .thenComparingLong(this::turn));
      if (first.isEmpty()) {
        break;
      }
      String host = first.get();
      next.add(host);
      waiting.remove(host);
      slowOnes += isSlow(host, beside.applyAsInt(host)) ? 1 : 0;
      bySource.merge(Objects.requireNonNull(sourceOf.get(host)), 1, Integer::sum);
    }
    return next;
  }

  /**
   * Starts work for a host without running work.
   *
   * @param source the source of the work
   * @param work returns the names of the tasks that it ran
   */
  void start(String host, String source, Callable<List<String>> work) {
    int beside =
        (int) running.values().stream().filter(piece -> piece.source.equals(source)).count();
    HostWork piece = new HostWork(host, source, isSlow(host, beside), work);
    if (running.putIfAbsent(host, piece) != null) {
      throw new IllegalStateException("something runs for " + host);
    }
    put(sources, source, turns++);
    if (threads == null) {
      piece.run();
    } else {
      threads.execute(piece);
    }
  }

  /**
   * Waits until some work ends, if any runs.
   *
   * @param longest the longest time to wait
   * @return the names of the tasks of all work that ended
   * @throws RuntimeException if the work threw it
   */
  List<String> await(Duration longest) throws InterruptedException {
    List<String> names = new ArrayList<>();
    HostWork piece =
        running.isEmpty() ? null : ended.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
    for (; piece != null; piece = ended.poll()) {
      running.remove(piece.host, piece);
      put(served, piece.host, new Service(turns++, piece.age().compareTo(slow) > 0));
      names.addAll(result(piece));
    }
    return names;
  }

  /**
   * Interrupts all running work, and waits for its end up to a time. Work that does not end keeps
   * its thread and its host.
   */
  void stop(Duration longest) {
    List<HostWork> stopped = List.copyOf(running.values());
    stopped.forEach(piece -> piece.cancel(true));
    long end = System.nanoTime() + longest.toNanos();
    try {
      for (HostWork piece : stopped) {
        if (!piece.over.await(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          break;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    running.values().removeIf(piece -> piece.over.getCount() == 0);
    ended.removeIf(piece -> running.get(piece.host) != piece);
  }

  @Override
  public void close() {
    if (threads != null) {
      threads.shutdownNow();
    }
  }

  /**
   * Whether a host may keep its thread for long. An unknown host counts as slow, because a source
   * may name any number of slow hosts; but the first host of a source is asked at once.
   *
   * @param beside the number of hosts with running work for the same source
   */
  private boolean isSlow(String host, int beside) {
    Service last = served.get(host);
    return last == null ? beside > 0 : last.slow();
  }

  private long turn(String host) {
    Service last = served.get(host);
    return last == null ? -1 : last.turn();
  }

  /** Puts an entry at the end, and removes the first one if there are too many. */
  private static <T> void put(SequencedMap<String, T> latest, String name, T value) {
    latest.remove(name);
    latest.put(name, value);
    if (latest.size() > REMEMBERED) {
      latest.pollFirstEntry();
    }
  }

  private static List<String> result(HostWork piece) throws InterruptedException {
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
