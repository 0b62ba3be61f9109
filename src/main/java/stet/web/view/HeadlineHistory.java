package stet.web.view;

import java.util.List;

/**
 * View model of the changes of an article's headline, the oldest first. Of many changes, those in
 * between are folded.
 *
 * @param first the first changes; all of them if they are few
 * @param folded the number of the changes in between, in words
 */
public record HeadlineHistory(
    List<Line> first, List<Line> between, List<Line> last, String folded) {

  /**
   * A change of the headline, with the version that made it.
   *
   * @param later the time since the article was first seen, in words
   */
  public record Line(LabeledLink version, ChangeInterval when, String later, List<TextRun> runs) {}
}
