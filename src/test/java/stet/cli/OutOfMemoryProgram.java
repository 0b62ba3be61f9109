package stet.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import stet.health.BackoffPolicy;
import stet.health.TaskDescription;
import stet.health.TaskRegistry;

/** A program of one task, which keeps whatever memory it can get. */
public final class OutOfMemoryProgram {
  private OutOfMemoryProgram() {}

  public static void main(String[] arguments) throws InterruptedException {
    ProcessTerminator terminator = ProcessTerminator.ofProcess();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("closed")));
    TaskRegistry tasks = new TaskRegistry(Clock.systemUTC(), BackoffPolicy.USUAL, terminator);
    tasks.start(
        new TaskDescription("hoarding", "Nothing is kept.", true, Duration.ofHours(1)),
        running -> {
          @SuppressWarnings("ModifiedButNotUsed") // to be kept is all it is for
          List<byte[]> kept = new ArrayList<>();
          while (!running.stops()) {
            kept.add(new byte[1 << 20]);
          }
        });
    Thread.sleep(Duration.ofHours(1));
  }
}
