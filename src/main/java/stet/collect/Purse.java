package stet.collect;

/** Counts the requests that one piece of work makes. For one thread. */
final class Purse {
  private int paid;

  void pay() {
    paid++;
  }

  int paid() {
    return paid;
  }
}
