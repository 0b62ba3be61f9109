package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When and where a phrase stood.
 *
 * @param phrase as it was asked for, empty where nothing was asked
 * @param total in how many versions and articles it stood, in words
 * @param notes what whoever asked should know
 * @param first where it was seen first of all, null where it never was
 * @param span the line of time that the bars of the page share, null where there is none to draw
 * @param drawing the edits that touched it, null where there are none
 * @param next the page that follows, null on the last
 * @param search where the words are looked for in any form
 * @param json the same as JSON
 */
public record PhrasePage(
    PageFrame frame,
    String phrase,
    String total,
    List<String> notes,
    @Nullable First first,
    List<Life> lives,
    @Nullable Span span,
    @Nullable EditChart drawing,
    @Nullable String next,
    String search,
    String json) {

  /**
   * The first sighting.
   *
   * @param atFirst whether the article had it as it was first seen
   */
  public record First(
      LabeledLink article,
      LabeledLink source,
      LabeledLink version,
      InstantView seen,
      boolean atFirst) {}

  /**
   * When it stood in one article.
   *
   * @param bars its spells on the line of time that all of the page share
   */
  public record Life(
      LabeledLink article,
      LabeledLink source,
      String held,
      List<Bar> bars,
      List<Spell> spells,
      List<Spell> further) {}

  /** A stretch of time, from the first sighting to the last. */
  public record Span(InstantView from, InstantView to) {}

  /** A spell, drawn on a line 1000 long. */
  public record Bar(int x, int width) {}

  /**
   * A run of versions that hold it.
   *
   * @param came null where nothing is told that stood before
   * @param how {@code came}, or {@code put back} from the second time on; where that is not known,
   *     what is
   * @param went null where it still stands
   * @param withheld from when on what stood behind is withheld; null where it is told
   */
  public record Spell(
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
