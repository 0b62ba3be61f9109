package stet.index;

/** Waits for threads that were told to end. */
public final class Ending {
  private Ending() {}

  /** Returns when the thread has ended, also where whoever waits is interrupted meanwhile. */
  public static void await(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
