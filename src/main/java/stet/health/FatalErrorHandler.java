package stet.health;

/** Handler that decides what happens to a process after an error that it cannot survive. */
@FunctionalInterface
public interface FatalErrorHandler {

  /** Handler that leaves the process running, for a program that ends in another way. */
  FatalErrorHandler NONE = (task, error) -> {};

  /**
   * Called once when a task has died of an error, in the thread of that task. It must return soon
   * and must not need much memory.
   *
   * @param task the name of the task
   */
  void died(String task, Error error);
}
