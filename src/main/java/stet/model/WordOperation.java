package stet.model;

import java.util.Locale;

/** What became of a run of words. */
public enum WordOperation {
  SAME,
  REMOVED,
  ADDED;

  /** As it is written in JSON: {@code same}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
