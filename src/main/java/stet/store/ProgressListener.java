package stet.store;

/** Is told how far a long task has come. */
@FunctionalInterface
public interface ProgressListener {

  /** Tells nobody. */
  ProgressListener NONE = (done, of) -> {};

  void at(long done, long of);
}
