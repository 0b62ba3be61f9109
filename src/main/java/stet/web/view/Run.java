package stet.web.view;

/** Text that stood, went, came or matched. */
public record Run(Mark mark, String text) {

  /** How a run is marked. */
  public enum Mark {
    SAME,
    REMOVED,
    ADDED,
    MATCHED
  }
}
