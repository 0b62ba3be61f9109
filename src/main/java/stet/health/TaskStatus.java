package stet.health;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Status of a background task at a moment, with its recent failures.
 *
 * @param since the time at which the task entered its state
 * @param lastDone the time at which the task last completed its work; null before the first time
 * @param failures the number of failed tries in a row
 * @param nextTry the time of the next try; null unless the state is {@link TaskState#RETRYING}
 * @param problem the problem and what to do about it; null if there is none
 */
public record TaskStatus(
    TaskDescription task,
    TaskState state,
    Instant since,
    @Nullable Instant lastDone,
    int failures,
    @Nullable Instant nextTry,
    @Nullable String problem) {

  /** Whether the thread of the task can still do its work. */
  public boolean live() {
    return state != TaskState.DEAD;
  }

  /**
   * Whether the work of the task is being done, by this process or by the one for which it stands
   * by.
   */
  public boolean ready() {
    return live() && state != TaskState.STALLED && failures == 0;
  }
}
