package stet.web.view;

import java.util.List;

/**
 * How the headline of an article changed, oldest change first; of many, those in between are
 * folded.
 *
 * @param first all of them where they are few
 * @param folded what is between, in words
 */
public record HeadlineHistory(
    List<Line> first, List<Line> between, List<Line> last, String folded) {

  /**
   * A change of the headline, with the version that brought it.
   *
   * @param later how long after the article was first seen
   */
  public record Line(LabeledLink version, ChangeInterval when, String later, List<TextRun> runs) {}
}
