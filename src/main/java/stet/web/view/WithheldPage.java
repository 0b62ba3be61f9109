package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public log of what is withheld.
 *
 * @param withheld newest first
 * @param released what was withheld and is told again, newest first
 */
public record WithheldPage(PageFrame frame, List<Line> withheld, List<Line> released) {

  /**
   * A line of the log.
   *
   * @param article null for the name of a person
   * @param what in words
   * @param from null for all of the past
   * @param to null for all that comes
   * @param erased whether the content itself is gone
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
