package stet.health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A background task: work that runs in a separate thread until it is stopped, and that is tried
 * again after failures where possible. Safe for all threads.
 */
public final class BackgroundTask {

  private static final Logger LOG = LoggerFactory.getLogger(BackgroundTask.class);

  /** The work itself. */
  @FunctionalInterface
  public interface Work {
    /**
     * Works until the task should stop. An exception is logged, and the work is run again after a
     * pause.
     */
    void run(BackgroundTask task) throws Exception;
  }

  private final TaskDescription description;
  private final BackoffPolicy backoff;
  private final Clock clock;
  private final FatalErrorHandler fatal;
  private final Consumer<BackgroundTask> ended;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread thread;

  // All of the following fields are guarded by this.
  private TaskState state = TaskState.WAITING;
  private Instant since;
  private long sinceNanos = System.nanoTime();
  private @Nullable Instant lastDone;
  private int failures;
  private boolean logged;
  private long failingSinceNanos;
  private @Nullable Instant nextTry;
  private @Nullable String problem;
  private boolean completed;

  /**
   * @param ended called when the work has ended without an error
   */
  BackgroundTask(
      TaskDescription description,
      Thread.Builder threads,
      Work work,
      BackoffPolicy backoff,
      Clock clock,
      FatalErrorHandler fatal,
      Consumer<BackgroundTask> ended) {
    this.description = description;
    this.backoff = backoff;
    this.clock = clock;
    this.fatal = fatal;
    this.ended = ended;
    this.since = clock.instant();
    this.thread = threads.name("stet-" + description.name()).unstarted(() -> supervise(work));
  }

  void start() {
    thread.start();
  }

  /** Records that a piece of work begins or that a long one makes progress. */
  public synchronized void working() {
    enter(TaskState.WORKING);
  }

  /** Records that all current work is done, which ends a series of failures. */
  public void done() {
    synchronized (this) {
      lastDone = clock.instant();
      enter(TaskState.WAITING);
      problem = null;
    }
    recover();
  }

  /**
   * Records that another process does this work.
   *
   * @param reason the sentence that says which process
   */
  public void standBy(String reason) {
    synchronized (this) {
      enter(TaskState.STANDING_BY);
      problem = reason;
    }
    recover();
  }

  /**
   * Records that a try failed for a reason outside this process, such as a server that does not
   * answer.
   *
   * @param reason a sentence that says what failed
   */
  public synchronized void retryIn(Duration pause, String reason) {
    enter(TaskState.RETRYING);
    if (failures == 0) {
      failingSinceNanos = System.nanoTime();
    }
    failures++;
    nextTry = clock.instant().plus(pause);
    problem = reason;
  }

  /**
   * Records and logs that a try failed.
   *
   * @return the pause before the next try
   * @throws Error if the failure was an error that the process cannot survive
   */
  public Duration failed(Exception failure) {
    rethrowFatal(failure);
    return noteFailed(failure);
  }

  private Duration noteFailed(Throwable failure) {
    int count;
    Duration pause;
    synchronized (this) {
      pause = backoff.after(failures + 1);
      retryIn(pause, message(failure));
      count = failures;
      logged = true;
    }
    LOG.error(
        "{} is held up: {} {} It is tried again in {} s (failure {} in a row).",
        title(),
        message(failure),
        description.effect(),
        seconds(pause),
        count);
    if (!explainsItself(failure) && count == 1) {
      LOG.error("It should not have failed like that; please report it, with this:", failure);
    }
    return pause;
  }

  /** Waits for a time or until the task should stop; returns whether it should stop. */
  public boolean pause(Duration pause) throws InterruptedException {
    return stop.await(pause.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Whether the task should stop. */
  public boolean stops() {
    return stop.getCount() == 0;
  }

  /** Asks the work to stop at its next pause. */
  public void stop() {
    stop.countDown();
  }

  /** Asks the work to stop, and interrupts it. */
  public void interrupt() {
    stop.countDown();
    thread.interrupt();
  }

  /** Waits until the thread has ended, even if the caller is interrupted meanwhile. */
  public void join() {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Waits until the thread has ended, but not longer than {@code patience}; returns whether it has
   * ended.
   */
  public boolean join(Duration patience) throws InterruptedException {
    return thread.join(patience);
  }

  /** The current status of the task. */
  public synchronized TaskStatus status() {
    TaskState now = state;
    String holdsUp = problem;
    if (thread.getState() == Thread.State.TERMINATED && !completed) {
      now = TaskState.DEAD;
    } else if (state == TaskState.WORKING
        && System.nanoTime() - sinceNanos > description.longestPiece().toNanos()) {
      now = TaskState.STALLED;
      holdsUp =
          "One piece of work has taken longer than "
              + description.longestPiece().toMinutes()
              + " minutes. Keep a thread dump (jstack), then restart Stet.";
    }
    return new TaskStatus(description, now, since, lastDone, failures, nextTry, holdsUp);
  }

  private void supervise(Work work) {
    try {
      while (!runOnce(work)) {
        LOG.debug("{} begins again", title());
      }
      complete();
      ended.accept(this);
    } catch (Throwable e) {
      die(FatalErrors.in(e).orElseGet(() -> new AssertionError(e)));
    }
  }

  /**
   * Runs the work once; returns whether it has ended, by itself or because the task should stop.
   */
  private boolean runOnce(Work work) {
    try {
      work.run(this);
      return true;
    } catch (Throwable e) {
      rethrowFatal(e);
      if (stops()) {
        LOG.debug("{} failed as it was stopped", title(), e);
        return true;
      }
      return stopsWithin(noteFailed(e)); // also if an unknown thread interrupted it
    }
  }

  private static void rethrowFatal(Throwable failure) {
    FatalErrors.in(failure)
        .ifPresent(
            error -> {
              throw error;
            });
  }

  private boolean stopsWithin(Duration pause) {
    try {
      return pause(pause);
    } catch (InterruptedException e) {
      return stops();
    }
  }

  private synchronized void complete() {
    completed = true;
  }

  private void die(Error error) {
    synchronized (this) {
      state = TaskState.DEAD;
      problem = String.valueOf(error);
    }
    fatal.died(description.name(), error);
  }

  private void enter(TaskState next) {
    if (next != state) {
      since = clock.instant();
    }
    state = next;
    sinceNanos = System.nanoTime();
    nextTry = null;
  }

  /**
   * Ends a series of failures and logs this. It logs outside the lock, because a log that cannot be
   * written must not make a monitor wait.
   */
  private void recover() {
    int before;
    long nanos;
    synchronized (this) {
      before = logged ? failures : 0;
      logged = false;
      nanos = System.nanoTime() - failingSinceNanos;
      failures = 0;
    }
    if (before > 0) {
      LOG.warn(
          "{} goes on after {}, {} s after the first.",
          title(),
          before == 1 ? "1 failure" : before + " failures in a row",
          TimeUnit.NANOSECONDS.toSeconds(nanos));
    }
  }

  private String title() {
    String name = description.name();
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static String seconds(Duration pause) {
    return String.format(Locale.ROOT, "%.1f", pause.toMillis() / 1000.0).replace(".0", "");
  }

  /** The sentence about a failure that is shown to people, with a full stop at its end. */
  private static String message(Throwable failure) {
    Throwable cause = failure;
    if (failure instanceof UncheckedIOException && failure.getCause() != null) {
      cause = failure.getCause();
    }
    String message = cause.getMessage();
    String sentence = message == null || !explainsItself(cause) ? cause.toString() : message;
    return sentence.matches("(?s).*[.!?]") ? sentence : sentence + ".";
  }

  /**
   * Whether the message of a failure is sufficient without a stack trace: the failure is an I/O
   * error or an exception with a message for the operator.
   */
  private static boolean explainsItself(Throwable failure) {
    return failure instanceof IOException
        || failure instanceof UncheckedIOException
        || failure instanceof OperatorMessage;
  }
}
