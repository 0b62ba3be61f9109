package stet.diff;

import stet.model.Content;

/**
 * Compares two contents: paragraphs, then sentences, then words. Stateless, safe for all threads.
 */
public final class Differ {

  /**
   * What changed from {@code before} to {@code after}.
   *
   * @param language BCP 47 tag of the text, {@code und} where unknown
   */
  public Difference compare(Content before, Content after, String language) {
    throw new UnsupportedOperationException();
  }
}
