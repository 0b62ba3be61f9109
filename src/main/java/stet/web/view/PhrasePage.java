package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * View model of the page with the timeline of a phrase.
 *
 * @param phrase the phrase as it was asked for, empty if none was
 * @param total the numbers of versions and articles in which it stood, in words
 * @param notes the notices for the user
 * @param first the place where it was seen first, null if it never was seen
 * @param span the line of time that the bars of the page share, null if there is none to draw
 * @param drawing the chart of the edits that touched it, null if there are none
 * @param gone the link to the articles that no longer say it, or back to all; null if there are
 *     none
 * @param next the page that follows, null on the last
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
   * The times at which the phrase stood in one article.
   *
   * @param bars its spells on the common line of time of the page
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

  /** A spell as a bar on a line 1000 long. */
  public record Bar(int x, int width) {}

  /**
   * A run of versions that hold the phrase.
   *
   * @param came the time at which it was added, null if no visible version stood before
   * @param how {@code came}, or {@code put back} from the second time on; another description if
   *     that is not known
   * @param went the time at which it was removed, null while it still stands
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

    /** Whether it was seen but once, and nothing is told of before or after. */
    public boolean once() {
      return came == null && went == null && seen.equals(lastSeen);
    }
  }
}
