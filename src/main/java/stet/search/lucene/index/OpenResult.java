package stet.search.lucene.index;

/** The result of opening a generation of the index for writing. */
sealed interface OpenResult {

  record Ready(LuceneRevisionIndexer indexer) implements OpenResult {}

  /** Another process has the lease, or this one may not write here. */
  record Locked() implements OpenResult {}

  /** It must be built anew: the reason, to be reported. */
  record Unusable(String reason) implements OpenResult {}
}
