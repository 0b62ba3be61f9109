package stet.search.lucene.index;

/** The scope of a field: the documents of a block that have the field. */
public enum FieldScope {
  ON_EDITS,
  ON_VERSIONS,
  ON_BOTH
}
