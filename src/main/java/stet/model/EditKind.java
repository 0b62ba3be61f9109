package stet.model;

import java.util.Locale;

/** The kind of an edit: what happened to a sentence, headline or byline. */
public enum EditKind {
  /** The sentence is only in the new version. */
  ADDED,
  /** The sentence is only in the old version. */
  REMOVED,
  /** The words of the sentence changed, in the same place. */
  REPLACED,
  /** The sentence moved to another place, with the same or nearly the same words. */
  MOVED,
  /** One sentence became several. */
  SPLIT,
  /** Several sentences became one. */
  MERGED;

  /** The kind as written in queries and in JSON: {@code replaced}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
