package stet.model;

import java.util.List;

/**
 * How substantial an edit is, 0 to 1, and why.
 *
 * <p>Each part says how substantial the edit would be by that part alone; together they are as
 * probabilities of independent causes: {@code 1 - (1 - a)(1 - b)…}, so that no sum exceeds 1 and no
 * part takes from another.
 *
 * @param parts the largest first; none for an edit that nobody judged
 */
public record Significance(List<Part> parts) {

  /** For an edit that nobody judged. */
  public static final Significance NONE = new Significance(List.of());

  /**
   * One reason.
   *
   * @param name in the field's words: {@code quote-changed}
   * @param weight in hundredths, 0 to 100
   */
  public record Part(String name, int weight) {
    public Part {
      if (weight < 0 || weight > 100) {
        throw new IllegalArgumentException("a weight is 0 to 100, not " + weight);
      }
    }
  }

  public Significance {
    parts = List.copyOf(parts);
  }

  /** 0 to 1. */
  public double value() {
    double rest = 1;
    for (Part part : parts) {
      rest *= 1 - part.weight() / 100.0;
    }
    return 1 - rest;
  }
}
