package stet.cli;

import java.time.Duration;
import stet.desk.SourceCatalogue;
import stet.health.BackgroundTask;
import stet.health.TaskDescription;
import stet.intake.collect.SourceWatcher;

/**
 * Runner of the watch in a thread of its own, while the program does other work. It waits while
 * another process watches.
 */
final class WatchRunner implements AutoCloseable {

  private static final TaskDescription TASK =
      new TaskDescription(
          "watching",
          "No source is looked at meanwhile, and what changes there may be missed.",
          true,
          Duration.ofMinutes(15)); // a check is given up long before

  /** The time between two checks whether the other process has ended. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** The longest time to wait for running fetches to end. */
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final CommandContext program;
  private final BackgroundTask task;

  private WatchRunner(CommandContext program) {
    this.program = program;
    this.task = program.tasks().start(TASK, this::watch);
  }

  static WatchRunner begin(CommandContext program, TerminalOutput terminal) {
    long watched =
        new SourceCatalogue(program.archive())
            .all().stream().filter(source -> !source.paused()).count();
    if (watched > 0) {
      terminal.out().println("Watching " + AnswerPrinter.count(watched, "source"));
    }
    return new WatchRunner(program);
  }

  private void watch(BackgroundTask running) throws InterruptedException {
    do {
      running.working();
      if (isAnyWatched()) {
        SourceWatcher.Turn turn = program.watch().turn().orElse(null);
        if (turn == null) {
          running.standBy("Another process watches the sources of this archive.");
        } else {
          try (turn) {
            program.watch().run(new Reporting(running));
          }
        }
      } else {
        running.done();
      }
    } while (!running.pause(PATIENCE));
  }

  /** Reports the progress of the watch as the status of its task. */
  private record Reporting(BackgroundTask task) implements SourceWatcher.Progress {
    @Override
    public void goesOn() {
      task.done();
      task.working();
    }

    @Override
    public void heldUp(Duration pause, String reason) {
      task.retryIn(pause, reason);
    }
  }

  private boolean isAnyWatched() {
    return new SourceCatalogue(program.archive())
        .all().stream().anyMatch(source -> !source.paused());
  }

  @Override
  public void close() {
    task.interrupt();
    try {
      task.join(FAREWELL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
