package stet.collect;

/**
 * Counts the requests that one piece of work makes, and holds its deadline. It is used by one
 * thread.
 */
final class Purse {
  private final LookDeadline deadline;
  private int paid;

  /** With the usual deadline. */
  Purse() {
    this(LookDeadline.in(LookDeadline.USUAL));
  }

  Purse(LookDeadline deadline) {
    this.deadline = deadline;
  }

  void pay() {
    paid++;
  }

  int paid() {
    return paid;
  }

  LookDeadline deadline() {
    return deadline;
  }
}
