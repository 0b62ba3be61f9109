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
    Link article,
    Link source,
    Moment firstSeen,
    Moment lastChanged,
    String versions,
    List<EditLine> edits,
    List<HitLine> hits,
    @Nullable Link more) {

  /**
   * A version that was found.
   *
   * @param until null while it stands
   */
  public record HitLine(
      Link version, Moment seen, @Nullable Moment until, String lang, List<Run> snippet) {}
}
