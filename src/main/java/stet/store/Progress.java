package stet.store;

/** Is told how far a long task has come. */
@FunctionalInterface
public interface Progress {

  /** Tells nobody. */
  Progress NONE = (done, of) -> {};

  void at(long done, long of);
}
