package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article, and what of it is listed: edits or versions.
 *
 * @param versions how many it has, in words
 * @param more that more was found than is shown, null where all is shown
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
   * A version that was found.
   *
   * @param until null while it stands
   */
  public record HitLine(
      LabeledLink version,
      InstantView seen,
      @Nullable InstantView until,
      String lang,
      List<TextRun> snippet) {}
}
