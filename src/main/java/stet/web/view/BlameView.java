package stet.web.view;

import java.util.List;

/**
 * View model of the blame of a version: the version that added each word, and the removed earlier
 * text.
 *
 * @param gone the removed earlier text, grouped by the step that removed it, the last first
 * @param note the withheld versions in between, and what follows from them; empty if there are none
 * @param more the number of further removed words, in words; empty if all are shown
 */
public record BlameView(
    List<Run> headline,
    List<Run> byline,
    List<Paragraph> paragraphs,
    List<RemovalStep> gone,
    String note,
    String more) {

  /** A paragraph and its anchor: {@code p3}. */
  public record Paragraph(String id, List<Run> runs) {}

  /**
   * Consecutive words that one version added.
   *
   * @param space the white space after them
   * @param first whether the first version has the words
   */
  public record Run(String text, String space, boolean first, LabeledLink version) {}

  /** A step with the text that it removed. */
  public record RemovalStep(LabeledLink to, ChangeInterval when, List<RemovedPassage> words) {}

  /** Consecutive words that were removed. */
  public record RemovedPassage(String text, LabeledLink brought) {}
}
