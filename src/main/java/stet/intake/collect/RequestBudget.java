package stet.intake.collect;

/**
 * Counts the requests that one piece of work makes, and holds its deadline. It is used by one
 * thread.
 */
final class RequestBudget {
  private final LookDeadline deadline;
  private int paid;

  /** With the usual deadline. */
  RequestBudget() {
    this(LookDeadline.in(LookDeadline.USUAL));
  }

  RequestBudget(LookDeadline deadline) {
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
