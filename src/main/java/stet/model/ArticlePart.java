package stet.model;

import java.util.Locale;

/** The part of an article that an edit is in. */
public enum ArticlePart {
  HEADLINE,
  BYLINE,
  BODY;

  /** The name as written in queries and in JSON: {@code headline}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
