package stet.intake.collect;

/** Outcome of the check of an article, in one word. */
public enum CheckOutcome {
  /** The text of the article was seen for the first time. */
  FIRST("first seen"),
  /** The text differed from the one before. */
  CHANGED("changed"),
  /** The text was the same as before. */
  UNCHANGED("unchanged"),
  /**
   * The page proved to be of another article that is followed already, or of one that is not to be
   * followed.
   */
  ELSEWHERE("followed elsewhere"),
  /** Another page stood in place of the article. */
  NO_ARTICLE("no article on the page"),
  /** There was no answer, or no useful one. */
  FAILED("failed"),
  /** The robots.txt of the host or the allowed reach forbade the request. */
  FORBIDDEN("not allowed"),
  /** The publisher says that the article is gone. */
  GONE("gone");

  private final String label;

  CheckOutcome(String told) {
    this.label = told;
  }

  /** The outcome in words, to follow a count. */
  public String label() {
    return label;
  }
}
