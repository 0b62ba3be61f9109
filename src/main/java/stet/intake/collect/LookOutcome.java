package stet.intake.collect;

/** What a look at an article came to, in one word. */
public enum LookOutcome {
  /** Its text was seen for the first time. */
  FIRST("first seen"),
  /** Its text was another than before. */
  CHANGED("changed"),
  /** Its text was the same. */
  UNCHANGED("unchanged"),
  /** It proved to be an article that is followed already, or to be none that is to be followed. */
  ELSEWHERE("followed elsewhere"),
  /** Another page stood in its place. */
  NO_ARTICLE("no article on the page"),
  /** There was no answer, or none that was of use. */
  FAILED("failed"),
  /** robots.txt or the reach that is allowed forbade it. */
  FORBIDDEN("not allowed"),
  /** Its publisher says that it is gone. */
  GONE("gone");

  private final String told;

  LookOutcome(String told) {
    this.told = told;
  }

  /** For people, behind a count. */
  public String told() {
    return told;
  }
}
