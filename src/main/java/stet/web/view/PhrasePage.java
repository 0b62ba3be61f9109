package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * View model of the page with the timeline of a phrase.
 *
 * @param phrase the requested phrase; empty if none was requested
 * @param total the numbers of versions and articles that contain it, in words
 * @param notes the notices for the user
 * @param first the place where it was first seen; null if it was never seen
 * @param span the time line that the bars of the page share; null if there is nothing to draw
 * @param drawing the chart of the edits that touched it; null if there are none
 * @param gone the link to the articles that no longer contain it, or back to all; null if there are
 *     none
 * @param follows the kinds of feeds of the phrase; none if none was requested
 * @param checks whether the sources are being checked
 * @param next the next page; null on the last
 * @param search the search for the words in any form
 * @param json the address of the answer as JSON
 */
public record PhrasePage(
    PageFrame frame,
    String phrase,
    String total,
    List<String> notes,
    @Nullable First first,
    List<PhraseArticleView> lives,
    @Nullable Span span,
    @Nullable EditChart drawing,
    @Nullable LabeledLink gone,
    List<SearchGuide.FeedGroup> follows,
    List<CheckNote> checks,
    @Nullable String next,
    String search,
    String json) {

  /**
   * The first sighting of the phrase.
   *
   * @param atFirst whether the article had it when it was first seen
   */
  public record First(
      LabeledLink article,
      LabeledLink source,
      LabeledLink version,
      InstantView seen,
      boolean atFirst) {}

  /**
   * The times at which one article contained the phrase.
   *
   * @param bars its periods on the common time line of the page
   */
  public record PhraseArticleView(
      LabeledLink article,
      LabeledLink source,
      String held,
      List<Bar> bars,
      List<PhrasePeriodView> spells,
      List<PhrasePeriodView> further) {}

  /** The time from the first sighting to the last. */
  public record Span(InstantView from, InstantView to) {}

  /** A period as a bar on a line 1000 long. */
  public record Bar(int x, int width) {}

  /**
   * A run of versions that contain the phrase.
   *
   * @param came the time at which it was added; null if no visible version precedes the run
   * @param how {@code came}, or {@code put back} from the second time on; another description if
   *     that is unknown
   * @param went the time at which it was removed; null if the latest version contains it
   * @param withheld the time since which the next version is withheld; null if it is visible
   */
  public record PhrasePeriodView(
      LabeledLink from,
      @Nullable LabeledLink to,
      InstantView seen,
      @Nullable ChangeInterval came,
      String how,
      InstantView lastSeen,
      @Nullable ChangeInterval went,
      @Nullable InstantView withheld) {

    /** Whether the phrase was seen only once, and neither its addition nor its removal is known. */
    public boolean once() {
      return came == null && went == null && seen.equals(lastSeen);
    }
  }
}
