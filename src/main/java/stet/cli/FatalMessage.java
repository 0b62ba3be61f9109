package stet.cli;

import java.io.PrintStream;

/** The message to the operator that explains why the process ends, and what to do. */
final class FatalMessage {

  private static final int BYTES_OF_A_MEGABYTE = 1 << 20;

  private FatalMessage() {}

  /**
   * Prints the message.
   *
   * @param task the task that failed, such as {@code indexing}
   */
  static void print(PrintStream err, String task, Error error) {
    if (error instanceof OutOfMemoryError) {
      err.println("stet: " + outOfMemory(task, error));
    } else {
      err.println(
          "stet: Stet ends, since "
              + task
              + " met an error that it cannot survive. What was recorded is safe. Start it again;"
              + " if that does not help, report what follows.");
      error.printStackTrace(err);
    }
    err.flush();
  }

  private static String outOfMemory(String task, Error error) {
    long megabytes = Runtime.getRuntime().maxMemory() / BYTES_OF_A_MEGABYTE;
    return "Stet ends, since "
        + task
        + " has run out of memory ("
        + error.getMessage()
        + "). What was recorded is safe. Give it more than the "
        + megabytes
        + " MB that it had and start it again: STET_JAVA_OPTS=-Xmx"
        + 2 * megabytes
        + "m";
  }
}
