package stet.health;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of a background task at a moment.
 *
 * @param since when it came into that state
 * @param lastDone when it last completed a piece of work, null before the first
 * @param failures tries that failed in a row
 * @param nextTry when it tries again, null unless it is {@link TaskState#RETRYING}
 * @param problem what holds it up and what to do about that, null where nothing does
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

  /** Whether the work of the task gets done, here or by the process that it stands by for. */
  public boolean ready() {
    return live() && state != TaskState.STALLED && failures == 0;
  }
}
