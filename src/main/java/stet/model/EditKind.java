package stet.model;

import java.util.Locale;

/** What happened to a sentence (or to the headline, or the byline). */
public enum EditKind {
  /** It stands in the new version only. */
  ADDED,
  /** It stood in the old version only. */
  REMOVED,
  /** Its words changed, in its place. */
  REPLACED,
  /** It stands in another place, with the same words or nearly. */
  MOVED,
  /** One sentence became several. */
  SPLIT,
  /** Several sentences became one. */
  MERGED;

  /** As it is written in queries and in JSON: {@code replaced}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
