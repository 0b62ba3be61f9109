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
    PageFrame frame,
    String name,
    LabeledLink query,
    String total,
    InstantView since,
    boolean hooked,
    List<FoundArticle> newest,
    @Nullable LabeledLink all) {

  /** All saved searches. */
  public record All(PageFrame frame, List<Line> saved) {}

  /** A saved search in the list. */
  public record Line(LabeledLink name, LabeledLink query, List<PageFrame.Feed> feeds) {}
}
