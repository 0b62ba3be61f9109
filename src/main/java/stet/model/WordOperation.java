package stet.model;

import java.util.Locale;

/** The operation on a run of words: kept, removed or added. */
public enum WordOperation {
  SAME,
  REMOVED,
  ADDED;

  /** The operation as written in JSON: {@code same}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
