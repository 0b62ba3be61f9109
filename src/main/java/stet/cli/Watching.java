package stet.cli;

import java.time.Duration;
import stet.archive.ArchiveException;
import stet.collect.Watch;
import stet.desk.Sources;

/**
 * Watches in a thread of its own, while something else is done; waits while another process does.
 */
final class Watching implements AutoCloseable {

  /** How long until it is looked whether the other process has ended. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** What is being fetched when it ends may take that long. */
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final Program program;
  private final Terminal terminal;
  private final Thread thread;

  private Watching(Program program, Terminal terminal) {
    this.program = program;
    this.terminal = terminal;
    this.thread = new Thread(this::watch, "stet-watch");
    this.thread.setDaemon(true);
  }

  static Watching begin(Program program, Terminal terminal) {
    long watched =
        new Sources(program.archive()).all().stream().filter(source -> !source.paused()).count();
    if (watched > 0) {
      terminal.out().println("Watching " + Telling.count(watched, "source"));
    }
    Watching watching = new Watching(program, terminal);
    watching.thread.start();
    return watching;
  }

  private void watch() {
    try {
      while (true) {
        if (isAnyWatched()) {
          Watch.Turn turn = program.watch().turn().orElse(null);
          if (turn != null) {
            try (turn) {
              program.watch().run();
            }
          }
        }
        Thread.sleep(PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ArchiveException e) {
      terminal.note("stet: nothing is watched any more. " + e.getMessage());
    }
  }

  private boolean isAnyWatched() {
    return new Sources(program.archive()).all().stream().anyMatch(source -> !source.paused());
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(FAREWELL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
