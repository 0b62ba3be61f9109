package stet.index;

/** On which documents of a block a field stands. */
public enum Stands {
  ON_EDITS,
  ON_VERSIONS,
  ON_BOTH
}
