package stet.intake.collect;

/**
 * Budget of one piece of work: it counts the requests, and holds the deadline. It is used by one
 * thread.
 */
final class RequestBudget {
  private final CheckDeadline deadline;
  private int paid;

  /** A budget with the usual deadline. */
  RequestBudget() {
    this(CheckDeadline.in(CheckDeadline.USUAL));
  }

  RequestBudget(CheckDeadline deadline) {
    this.deadline = deadline;
  }

  void pay() {
    paid++;
  }

  int paid() {
    return paid;
  }

  CheckDeadline deadline() {
    return deadline;
  }
}
