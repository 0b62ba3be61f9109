package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * View model of the help on a page of search results: how a question was read, other searches for
 * its words, and ways to follow the search.
 *
 * @param reading the reading of a question in everyday words; null for a query
 * @param suggestions other searches that the reader may mean by plain words; none for other queries
 * @param feedGroups the kinds of feeds of the search
 * @param wordForms the choice whether words are found in other forms; null if the query has no such
 *     words
 */
public record SearchGuide(
    @Nullable Reading reading,
    List<SuggestedLink> suggestions,
    List<FeedGroup> feedGroups,
    @Nullable WordFormsChoice wordForms) {

  /** The guide of a page without a query. */
  public static final SearchGuide NONE = new SearchGuide(null, List.of(), List.of(), null);

  /**
   * A question, with the query as which it was read.
   *
   * @param leftOut a sentence about words that the query leaves out; empty if there are none
   * @param phrase a link to the page of the phrase that the question asks for; null if it asks for
   *     something else
   * @param wider queries with fewer conditions that have results; given only if this query has none
   * @param words a link to a search for the words of the question themselves
   */
  public record Reading(
      String question,
      String query,
      String leftOut,
      @Nullable LabeledLink phrase,
      List<SuggestedLink> wider,
      LabeledLink words) {}

  /**
   * A link to another search or page.
   *
   * @param before the text before the link
   */
  public record SuggestedLink(String before, LabeledLink link) {}

  /**
   * The feeds of one kind, in all formats.
   *
   * @param what the kind of their entries
   */
  public record FeedGroup(String what, List<PageFrame.FeedLink> feeds) {}

  /**
   * The checkbox for a search of words exactly as written.
   *
   * @param query the same query with its words in any form
   * @param asWritten whether the box is checked
   * @param others forms found on this page that are not in the query
   */
  public record WordFormsChoice(String query, boolean asWritten, List<String> others) {}
}
