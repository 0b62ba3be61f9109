package stet.health;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Status of a background task at a moment, with its recent failures.
 *
 * @param since when the task came into that state
 * @param lastDone when the task last completed a piece of work, null before the first
 * @param failures the number of failed tries in a row
 * @param nextTry when the task tries again, null unless it is {@link TaskState#RETRYING}
 * @param problem the obstacle and what to do about it, null if there is none
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

  /** Whether the work of the task is done, here or by the process for which it stands by. */
  public boolean ready() {
    return live() && state != TaskState.STALLED && failures == 0;
  }
}
