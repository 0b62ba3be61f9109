package stet.health;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Registry that starts the background tasks of a process and reports on them. Safe for all threads.
 */
public final class TaskRegistry {

  private final Clock clock;
  private final BackoffPolicy backoff;
  private final FatalErrorHandler fatal;
  private final Instant started;
  private final Set<BackgroundTask> tasks = ConcurrentHashMap.newKeySet();
  private volatile boolean ending;

  /**
   * @param backoff the policy for the pauses after failures
   * @param fatal the handler for a task that has died of an error
   */
  public TaskRegistry(Clock clock, BackoffPolicy backoff, FatalErrorHandler fatal) {
    this.clock = clock;
    this.backoff = backoff;
    this.fatal = fatal;
    this.started = clock.instant();
  }

  /** Starts work in a new daemon thread. */
  public BackgroundTask start(TaskDescription description, BackgroundTask.Work work) {
    return start(description, Thread.ofPlatform().daemon(), work);
  }

  /** Starts work in a new virtual thread, for numerous tasks that mostly wait. */
  public BackgroundTask startVirtual(TaskDescription description, BackgroundTask.Work work) {
    return start(description, Thread.ofVirtual(), work);
  }

  private BackgroundTask start(
      TaskDescription description, Thread.Builder threads, BackgroundTask.Work work) {
    BackgroundTask task =
        new BackgroundTask(description, threads, work, backoff, clock, fatal, tasks::remove);
    tasks.add(task);
    task.start();
    return task;
  }

  /** Records that the process was asked to end; from now on it is not ready. */
  public void end() {
    ending = true;
  }

  /**
   * The report on the current state of all tasks, sorted by name. It is created from memory without
   * waiting.
   */
  public HealthReport report() {
    List<TaskStatus> statuses =
        tasks.stream()
            .map(BackgroundTask::status)
            .sorted(Comparator.comparing(status -> status.task().name()))
            .toList();
    return new HealthReport(clock.instant(), started, ending, statuses);
  }
}
