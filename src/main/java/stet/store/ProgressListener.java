package stet.store;

/** Listener for the progress of a long task. */
@FunctionalInterface
public interface ProgressListener {

  /** Listener that ignores all progress. */
  ProgressListener NONE = (done, of) -> {};

  void at(long done, long of);
}
