package stet.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stet.health.HealthReport;
import stet.health.TaskStatus;

/**
 * The health of the process that answers, as JSON.
 *
 * @param live whether every background thread is alive; if not, only a restart helps
 * @param ready whether the process also does all its work: it was not asked to end, and no required
 *     task is held up by a failure or stalled
 * @param ending whether the process was asked to end
 * @param at the time of the report
 * @param started the time at which the process started
 */
public record HealthJson(
    boolean live,
    boolean ready,
    boolean ending,
    Instant at,
    Instant started,
    List<TaskJson> tasks) {

  /** Whether the process is well, without reasons. */
  public record Brief(boolean live, boolean ready) {}

  /**
   * A background task.
   *
   * @param required whether the process counts as ready only while this task does its work
   * @param state working, waiting, standing_by (another process does the work), retrying, stalled
   *     or dead
   * @param since the time at which the task entered this state
   * @param lastDone the time at which the task last completed its work; left out before the first
   *     time
   * @param failures the number of failed tries in a row
   * @param nextTry the time of the next try; left out unless the state is retrying
   * @param problem the problem and what to do about it; left out if there is none, and in answers
   *     to other machines
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record TaskJson(
      String name,
      boolean required,
      String state,
      Instant since,
      @Nullable Instant lastDone,
      int failures,
      @Nullable Instant nextTry,
      @Nullable String problem) {

    private static TaskJson of(TaskStatus status, boolean withProblem) {
      return new TaskJson(
          status.task().name(),
          status.task().required(),
          status.state().name().toLowerCase(Locale.ROOT),
          status.since(),
          status.lastDone(),
          status.failures(),
          status.nextTry(),
          withProblem ? status.problem() : null);
    }
  }

  /**
   * The whole report.
   *
   * @param withProblems whether to include the problems of tasks, which only the operator should
   *     see
   */
  public static HealthJson of(HealthReport report, boolean withProblems) {
    return new HealthJson(
        report.live(),
        report.ready(),
        report.ending(),
        report.at(),
        report.started(),
        report.tasks().stream().map(status -> TaskJson.of(status, withProblems)).toList());
  }

  /** Whether the process is well. */
  public static Brief brief(HealthReport report) {
    return new Brief(report.live(), report.ready());
  }
}
