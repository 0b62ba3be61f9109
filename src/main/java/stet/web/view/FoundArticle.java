package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * View model of an article in a list of results, with the edits or versions listed for it.
 *
 * @param versions the number of its versions, in words
 * @param more a link to further results, null if all are shown
 */
public record FoundArticle(
    LabeledLink article,
    LabeledLink source,
    InstantView firstSeen,
    InstantView lastChanged,
    String versions,
    List<EditLine> edits,
    List<HitLine> hits,
    @Nullable LabeledLink more) {

  /**
   * A version in a list of results.
   *
   * @param until the first sighting of the next version; null for the latest version
   */
  public record HitLine(
      LabeledLink version,
      InstantView seen,
      @Nullable InstantView until,
      String lang,
      List<TextRun> snippet) {}
}
