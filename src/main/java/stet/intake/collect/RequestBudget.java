package stet.intake.collect;

/**
 * Budget of one piece of work. It counts the requests, and has the deadline. It is used by one
 * thread.
 */
final class RequestBudget {
  private final CheckDeadline deadline;
  private int paid;

  /** Creates a budget with the usual deadline. */
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
