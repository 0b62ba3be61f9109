package stet.model;

import java.util.List;

/**
 * The significance of an edit, from 0 to 1, with its reasons.
 *
 * <p>Each part is the significance that the edit would have by that part alone; the parts are
 * combined like probabilities of independent causes: {@code 1 - (1 - a)(1 - b)…}, so that no sum
 * exceeds 1 and no part reduces another.
 *
 * @param parts the parts, the largest first; none for an edit that was not scored
 */
public record Significance(List<Part> parts) {

  /** The significance of an edit that was not scored. */
  public static final Significance NONE = new Significance(List.of());

  /**
   * One part of a significance, a reason for it.
   *
   * @param name the label of a tag or another reason: {@code quote-changed}
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

  /** The combined significance, from 0 to 1. */
  public double value() {
    double rest = 1;
    for (Part part : parts) {
      rest *= 1 - part.weight() / 100.0;
    }
    return 1 - rest;
  }
}
