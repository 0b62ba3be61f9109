package stet.model;

import java.util.Locale;

/** What sort of step a revision is; where several would fit, the first of this order. */
public enum RevisionKind {
  /** The article as it was first seen: nothing came before. */
  FIRST,
  /** What stood before is withheld, and so is what was changed of it. */
  WITHHELD,
  /** The two sides are one text, to the last glyph: of versions apart, of which one is a return. */
  SAME,
  /** The two sides were made by different readers, so a difference may be the reader's. */
  MIXED,
  /** White space, Unicode form or the style of quotation marks, and nothing else. */
  COSMETIC,
  /** Both contents were seen at one instant: which of them came first is not known. */
  CONFLICT,
  /** Back to the content of an earlier version; only of neighbours, of which that can be said. */
  REVERT,
  /** Hardly anything stands: a rewrite, a paywall page, a blanking. */
  WHOLESALE,
  /** The usual. */
  EDIT;

  /** As it is written in queries and in JSON: {@code cosmetic}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
