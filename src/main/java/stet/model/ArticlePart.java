package stet.model;

import java.util.Locale;

/** The part of an article in which an edit stands. */
public enum ArticlePart {
  HEADLINE,
  BYLINE,
  BODY;

  /** The name as it is written in queries and in JSON: {@code headline}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
