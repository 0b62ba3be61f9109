package stet.intake.collect;

/** Outcome of the check of an article. */
public enum CheckOutcome {
  /** The text of the article was seen for the first time. */
  FIRST("first seen"),
  /** The text differed from the previous one. */
  CHANGED("changed"),
  /** The text was the same as the previous one. */
  UNCHANGED("unchanged"),
  /**
   * The page proved to be that of another article, which is already followed or is not to be
   * followed.
   */
  ELSEWHERE("followed elsewhere"),
  /** The page shows something else than an article. */
  NO_ARTICLE("no article on the page"),
  /** There was no answer, or no usable one. */
  FAILED("failed"),
  /** The host's robots.txt or the allowed reach forbids the request. */
  FORBIDDEN("not allowed"),
  /** The publisher says that the article is gone. */
  GONE("gone");

  private final String label;

  CheckOutcome(String label) {
    this.label = label;
  }

  /** Returns the outcome in words that follow a count. */
  public String label() {
    return label;
  }
}
