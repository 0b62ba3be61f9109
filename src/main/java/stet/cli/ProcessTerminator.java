package stet.cli;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.health.FatalErrorHandler;
import stet.health.FatalErrors;

/**
 * Terminator of the process after one of its threads has died of an error. It prints the reason and
 * what to do, lets all open resources be closed, and halts the process if that does not end. Its
 * threads are started before they are needed, because there may be no memory left for new ones.
 */
public final class ProcessTerminator implements FatalErrorHandler, Thread.UncaughtExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProcessTerminator.class);

  /**
   * The time after which the process is halted. Closing takes a second or two if it is possible at
   * all.
   */
  private static final long PATIENCE_SECONDS = 20;

  private final PrintStream err;
  private final CountDownLatch fatal = new CountDownLatch(1);

  private ProcessTerminator(PrintStream err) {
    this.err = err;
  }

  /** Creates a terminator of this process, with messages on its standard error. */
  public static ProcessTerminator ofProcess() {
    ProcessTerminator terminator = new ProcessTerminator(System.err);
    Thread.ofPlatform().daemon().name("stet-exit").start(terminator::exit);
    Thread.ofPlatform().daemon().name("stet-halt").start(terminator::halt);
    return terminator;
  }

  @Override
  public void died(String task, Error error) {
    try {
      synchronized (this) {
        if (fatal.getCount() > 0) {
          FatalMessage.print(err, task, error);
        }
      }
    } finally {
      fatal.countDown();
    }
  }

  /** Handles errors in unsupervised threads, such as those in which Lucene merges. */
  @Override
  public void uncaughtException(Thread thread, Throwable failure) {
    FatalErrors.in(failure)
        .ifPresentOrElse(
            error -> died(thread.getName(), error),
            () -> LOG.error("{} ended with a failure", thread.getName(), failure));
  }

  /** Runs the shutdown hooks, which close all open resources. */
  private void exit() {
    if (isFatal()) {
      Runtime.getRuntime().exit(ExitStatus.FAILED);
    }
  }

  private void halt() {
    if (isFatal()) {
      try {
        TimeUnit.SECONDS.sleep(PATIENCE_SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      Runtime.getRuntime().halt(ExitStatus.FAILED);
    }
  }

  private boolean isFatal() {
    try {
      fatal.await();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
