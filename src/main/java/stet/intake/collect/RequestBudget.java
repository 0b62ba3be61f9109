package stet.intake.collect;

/**
 * Budget of one piece of work: it counts the requests, and holds the deadline. It is used by one
 * thread.
 */
final class RequestBudget {
  private final LookDeadline deadline;
  private int paid;

  /** A budget with the usual deadline. */
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
