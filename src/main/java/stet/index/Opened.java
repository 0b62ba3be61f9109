package stet.index;

/** What became of the attempt to open a generation for writing. */
sealed interface Opened {

  record Ready(Indexer indexer) implements Opened {}

  /** Another process indexes, or this one may not write here. */
  record Locked() implements Opened {}

  /** It must be built anew: the reason, to be reported. */
  record Unusable(String reason) implements Opened {}
}
