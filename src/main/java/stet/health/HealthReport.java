package stet.health;

import java.time.Instant;
import java.util.List;

/**
 * Report on the state of all background tasks of a process at one moment.
 *
 * @param ending whether the process was asked to end
 */
public record HealthReport(Instant at, Instant started, boolean ending, List<TaskStatus> tasks) {

  /** Whether every thread is alive; if one is not, only a restart helps. */
  public boolean live() {
    return tasks.stream().allMatch(TaskStatus::live);
  }

  /**
   * Whether the process does all its work: it is alive, was not asked to end, and no required task
   * is failing or stalled.
   */
  public boolean ready() {
    return live()
        && !ending
        && tasks.stream().filter(status -> status.task().required()).allMatch(TaskStatus::ready);
  }
}
