package stet.model;

import java.util.Locale;
import java.util.Optional;

/** What became of a quotation from one version to the next. */
public enum QuoteChangeKind {
  /** It stands in the new version only. */
  ADDED,
  /** It stood in the old version only. */
  REMOVED,
  /** Its words changed. */
  REWORDED,
  /** It stands in another place, with the same words. */
  MOVED,
  /** What it said is now told without quotation marks. */
  TO_PARAPHRASE,
  /** What was told without quotation marks is now quoted. */
  FROM_PARAPHRASE,
  /** Somebody else is said to have said it. */
  OTHER_SPEAKER;

  /** As it is written in JSON: {@code to-paraphrase}. */
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
