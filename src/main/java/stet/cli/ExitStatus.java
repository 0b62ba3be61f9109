package stet.cli;

/** What the exit status says. */
final class ExitStatus {

  static final int OK = 0;

  /** Done, but: nothing was found, or lines were rejected, or the archive is damaged. */
  static final int NOT_ALL = 1;

  /** The command was called wrongly: nothing was done. */
  static final int USAGE = 2;

  /** It could not be done: the archive, the disk or the network failed. */
  static final int FAILED = 3;

  private ExitStatus() {}
}
