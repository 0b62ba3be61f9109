package stet.health;

/** Decides what becomes of a process in which an error cannot be survived. */
@FunctionalInterface
public interface FatalErrorHandler {

  /** Leaves the process as it is: for a program that has others to care for its own end. */
  FatalErrorHandler NONE = (task, error) -> {};

  /**
   * Called once a task has died of an error, in the thread of that task. Returns soon, and does not
   * count on much memory.
   *
   * @param task the name of the task
   */
  void died(String task, Error error);
}
