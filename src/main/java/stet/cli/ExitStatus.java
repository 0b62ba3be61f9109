package stet.cli;

/** The exit statuses of commands. */
final class ExitStatus {

  static final int OK = 0;

  /**
   * The command was done with a reservation: nothing was found, records were rejected, or the
   * archive is damaged.
   */
  static final int NOT_ALL = 1;

  /** The command was called wrongly, and nothing was done. */
  static final int USAGE = 2;

  /** The command could not be done, because the archive, the disk or the network failed. */
  static final int FAILED = 3;

  private ExitStatus() {}
}
