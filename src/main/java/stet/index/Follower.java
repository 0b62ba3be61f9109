package stet.index;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that keeps an index up with its archive. */
final class Follower implements Index.Following {

  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

  private static final long PAUSE_MILLIS = 100;

  /** In an import, whose first batch is on disk in a moment. */
  private static final long SHORT_PAUSE_MILLIS = 10;

  /** After a failure, so that a full disk does not fill the log as well. */
  private static final long LONG_PAUSE_MILLIS = 10_000;

  private final Index index;
  private final boolean shown;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread;
  private boolean failing; // guarded by this

  /**
   * @param shown whether what is taken in shall be found before the end
   */
  Follower(Index index, boolean shown) {
    this.index = index;
    this.shown = shown;
    this.thread = Thread.ofPlatform().daemon().name("stet-index-follower").start(this::run);
  }

  private void run() {
    long usual = shown ? PAUSE_MILLIS : SHORT_PAUSE_MILLIS;
    long pause = usual;
    while (!stops(pause)) {
      try {
        boolean more = index.keepUp(shown);
        pause = more && !shown ? 0 : usual; // an import has recorded more meanwhile
        tell(false);
      } catch (IndexException e) {
        LOG.error("{} It is tried again.", e.getMessage());
        pause = LONG_PAUSE_MILLIS;
        tell(true);
      } catch (RuntimeException e) {
        LOG.error("The index does not keep up with the archive; it is tried again", e);
        pause = LONG_PAUSE_MILLIS;
        tell(true);
      }
    }
    tell(true);
  }

  private synchronized void tell(boolean fails) {
    failing = fails;
    notifyAll();
  }

  @Override
  public synchronized void await(long position) {
    try {
      while (!failing && !index.hasTaken(position)) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean stops(long millis) {
    try {
      return stopped.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Stops the thread and takes in the rest. */
  @Override
  public void close() {
    stopped.countDown();
    Ending.await(thread);
    if (shown) {
      index.catchUp();
    } else {
      index.settle();
    }
  }
}
