package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * View model of the page with the public log of withholdings.
 *
 * @param withheld the withholdings in force, newest first
 * @param released the released withholdings, newest first
 */
public record WithheldPage(PageFrame frame, List<Line> withheld, List<Line> released) {

  /**
   * A line of the log.
   *
   * @param article the article; null for the name of a person
   * @param what the subject in words
   * @param from the start of the withheld time; null for all of the past
   * @param to the end of the withheld time; null for all of the future
   * @param erased whether the content itself is erased
   */
  public record Line(
      long number,
      @Nullable LabeledLink article,
      String what,
      @Nullable InstantView from,
      @Nullable InstantView to,
      String reason,
      InstantView since,
      boolean erased,
      @Nullable InstantView released) {}
}
