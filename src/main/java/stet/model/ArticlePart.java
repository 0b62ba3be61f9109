package stet.model;

import java.util.Locale;

/** Which part of an article an edit stands in. */
public enum ArticlePart {
  HEADLINE,
  BYLINE,
  BODY;

  /** As it is written in queries and in JSON: {@code headline}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
