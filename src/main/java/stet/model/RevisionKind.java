package stet.model;

import java.util.Locale;

/** The kind of a revision; if several kinds fit, the first of them in this order. */
public enum RevisionKind {
  /** The article as it was first seen: nothing came before. */
  FIRST,
  /** The version before is withheld, and so are the changes to it. */
  WITHHELD,
  /**
   * Both sides are the same text, to the last glyph; only possible for versions that are not
   * neighbours, one of which is a return to the other.
   */
  SAME,
  /** The two sides were made by different readers, so a difference may be due to the readers. */
  MIXED,
  /** Only white space, Unicode form or the style of quotation marks changed. */
  COSMETIC,
  /** Both contents were seen at one instant: which of them came first is not known. */
  CONFLICT,
  /** A return to the content of an earlier version; only for neighbouring versions. */
  REVERT,
  /** Hardly any text is unchanged: a rewrite, a paywall page, a blanking. */
  WHOLESALE,
  /** Any other change, the usual kind. */
  EDIT;

  /** The kind as written in queries and in JSON: {@code cosmetic}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
