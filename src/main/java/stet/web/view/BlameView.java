package stet.web.view;

import java.util.List;

/**
 * Which version brought each word of a version, and which took away what stood before.
 *
 * @param gone what stood before, by the step that took it away, the last first
 * @param note what is withheld in between, and what follows of it; empty where nothing is
 * @param more how many more words went than are shown, in words; empty where all are shown
 */
public record BlameView(
    List<Run> headline,
    List<Run> byline,
    List<Paragraph> paragraphs,
    List<Step> gone,
    String note,
    String more) {

  /** A paragraph and its anchor: {@code p3}. */
  public record Paragraph(String id, List<Run> runs) {}

  /**
   * Words in a row that one version brought.
   *
   * @param space what stands behind them
   * @param first whether they stood in the first version
   */
  public record Run(String text, String space, boolean first, LabeledLink version) {}

  /** A step, and what went with it. */
  public record Step(LabeledLink to, ChangeInterval when, List<Gone> words) {}

  /** Words in a row that stood once. */
  public record Gone(String text, LabeledLink brought) {}
}
