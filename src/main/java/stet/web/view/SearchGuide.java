package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What helps on with a search: how a question was read, what else its words can be asked for, how
 * to follow it.
 *
 * @param reading how a question in everyday words was read; null for a query
 * @param offers other things that may be meant by plain words; none for other queries
 * @param follows each sort of feed that there is of the search
 * @param forms whether words are found in other forms; null where the query has no such words
 */
public record SearchGuide(
    @Nullable Reading reading, List<Offer> offers, List<Follow> follows, @Nullable Forms forms) {

  /** Where nothing was asked. */
  public static final SearchGuide NONE = new SearchGuide(null, List.of(), List.of(), null);

  /**
   * A question, and the query that was taken for it.
   *
   * @param wider queries that ask for less and find something; only where this one finds nothing
   * @param words leads to a search for the words of the question themselves
   */
  public record Reading(String question, String query, List<Offer> wider, LabeledLink words) {}

  /**
   * Something else to look at.
   *
   * @param before text before the link
   */
  public record Offer(String before, LabeledLink link) {}

  /**
   * Feeds.
   *
   * @param what new entries of them are
   */
  public record Follow(String what, List<PageFrame.Feed> feeds) {}

  /**
   * The box that asks for words as they are written.
   *
   * @param query the same query with its words in any form
   * @param asWritten whether the box is checked
   * @param others forms that were met on this page and are not those of the query
   */
  public record Forms(String query, boolean asWritten, List<String> others) {}
}
