package stet.model;

import java.util.Locale;
import java.util.Optional;

/** The kind of change of a quotation from one version to the next. */
public enum QuoteChangeKind {
  /** The quotation is only in the new version. */
  ADDED,
  /** The quotation is only in the old version. */
  REMOVED,
  /** The words of the quotation changed. */
  REWORDED,
  /** The quotation moved to another place, with the same words. */
  MOVED,
  /** The quotation was replaced by a paraphrase without quotation marks. */
  TO_PARAPHRASE,
  /** A paraphrase without quotation marks was replaced by the quotation. */
  FROM_PARAPHRASE,
  /** The quotation is attributed to another speaker. */
  OTHER_SPEAKER;

  /** The kind as written in JSON: {@code to-paraphrase}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<QuoteChangeKind> parse(String label) {
    for (QuoteChangeKind fate : values()) {
      if (fate.label().equals(label)) {
        return Optional.of(fate);
      }
    }
    return Optional.empty();
  }
}
