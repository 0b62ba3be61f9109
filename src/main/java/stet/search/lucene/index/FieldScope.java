package stet.search.lucene.index;

/** On which documents of a block a field stands. */
public enum FieldScope {
  ON_EDITS,
  ON_VERSIONS,
  ON_BOTH
}
