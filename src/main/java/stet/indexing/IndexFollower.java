package stet.indexing;

import java.time.Duration;
import stet.health.BackgroundTask;
import stet.health.FatalErrors;
import stet.health.TaskDescription;
import stet.health.TaskRegistry;

/** The background task that keeps an index up to date with its archive. */
final class IndexFollower implements Deriver.Following {

  private static final TaskDescription TASK =
      new TaskDescription(
          "indexing",
          "What is recorded meanwhile is safe, and is found later.",
          true,
          // An erasure has every segment rewritten, as one piece of work.
          Duration.ofMinutes(30));

  private static final Duration PAUSE = Duration.ofMillis(100);

  /** The pause during an import, whose first batch is recorded very soon. */
  private static final Duration SHORT_PAUSE = Duration.ofMillis(10);

  private final Deriver deriver;
  private final boolean shown;
  private final BackgroundTask task;
  private boolean failing; // guarded by this

  /**
   * @param shown whether searches should find the additions before the end
   */
  IndexFollower(Deriver deriver, boolean shown, TaskRegistry tasks) {
    this.deriver = deriver;
    this.shown = shown;
    this.task = tasks.start(TASK, this::run);
  }

  private void run(BackgroundTask running) throws InterruptedException {
    try {
      Duration usual = shown ? PAUSE : SHORT_PAUSE;
      Duration pause = usual;
      while (!running.pause(pause)) {
        running.working();
        boolean more = deriver.keepUp(shown, running::working);
        running.done();
        pause = more && !shown ? Duration.ZERO : usual; // an import has recorded more by now
        tell(false);
      }
    } catch (RuntimeException | Error e) {
      if (FatalErrors.in(e).isPresent()) {
        deriver.abandon(); // so that closing the deriver has nothing left to do
      }
      throw e;
    } finally {
      tell(true); // nobody should wait for a thread that pauses or has ended
    }
  }

  private synchronized void tell(boolean fails) {
    failing = fails;
    notifyAll();
  }

  @Override
  public synchronized void await(long position) {
    try {
      while (!failing && !deriver.hasTaken(position)) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops the thread and indexes the rest. */
  @Override
  public void close() {
    task.stop();
    task.join();
    if (!task.status().live()) {
      return; // it died of an error, and another try would fail as well
    }
    if (shown) {
      deriver.catchUp();
    } else {
      deriver.settle();
    }
  }
}
