package stet.search.lucene.index;

/** The result of opening a generation of the index for writing. */
sealed interface OpenResult {

  record Ready(LuceneRevisionIndexer indexer) implements OpenResult {}

  /**
   * The index cannot be written: another process holds the lock, or this process has no permission
   * to write here.
   */
  record Locked() implements OpenResult {}

  /** The index must be rebuilt, for a reason that is to be reported. */
  record Unusable(String reason) implements OpenResult {}
}
