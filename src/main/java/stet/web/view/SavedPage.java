package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * View model of the page of a saved search, with its latest results.
 *
 * @param query the query, with a link to the search
 * @param total the number of results, in words; the fault, if the query is invalid
 * @param since the time at which it was saved
 * @param hooked whether the search has a webhook
 * @param checks whether the sources concerned are being checked
 * @param all the link to all results; null if there are none
 */
public record SavedPage(
    PageFrame frame,
    String name,
    LabeledLink query,
    String total,
    InstantView since,
    boolean hooked,
    List<FoundArticle> newest,
    List<CheckNote> checks,
    @Nullable LabeledLink all) {

  /** View model of the page with all saved searches. */
  public record SavedSearchList(PageFrame frame, List<Line> saved) {}

  /** A saved search in the list. */
  public record Line(LabeledLink name, LabeledLink query, List<PageFrame.FeedLink> feeds) {}
}
