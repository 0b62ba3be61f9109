package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A saved search, with what it found last.
 *
 * @param query the search, where it can be asked
 * @param total how much it finds, in words; why it finds nothing, where it cannot be understood
 * @param since when it was saved
 * @param hooked whether somebody is told of what it finds
 * @param all all that it finds, null where that is nothing
 */
public record SavedPage(
    Frame frame,
    String name,
    Link query,
    String total,
    Moment since,
    boolean hooked,
    List<FoundArticle> newest,
    @Nullable Link all) {

  /** All saved searches. */
  public record All(Frame frame, List<Line> saved) {}

  /** A saved search in the list. */
  public record Line(Link name, Link query, List<Frame.Feed> feeds) {}
}
