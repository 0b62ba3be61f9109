package stet.web.view;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A version as it stood.
 *
 * @param number of the version
 * @param count of all versions
 * @param go what leads to a version by its number
 * @param origins the text once more, with the version that brought each word, where that is asked
 * @param otherwise the same version with origins, or without where they are shown
 * @param until the first sighting of the version that followed, null for the latest
 * @param previous the version before, null for the first
 * @param archives where public web archives may have the page of that instant, none where the
 *     article is known by no web address
 * @param diff what this version changed, null for the first
 */
public record VersionPage(
    PageFrame frame,
    String lang,
    ArticleFacts facts,
    int number,
    int count,
    String go,
    String name,
    @Nullable String label,
    String headline,
    String byline,
    List<Paragraph> paragraphs,
    @Nullable BlameView origins,
    String otherwise,
    InstantView firstSeen,
    InstantView lastSeen,
    @Nullable InstantView until,
    @Nullable String previous,
    @Nullable String diff,
    @Nullable String next,
    List<LabeledLink> archives) {

  /** The number of versions, in groups of three digits. */
  public String total() {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** Its number among them, likewise. */
  public String place() {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /**
   * A paragraph and its anchor: {@code p3}.
   *
   * @param setOff whether the source sets it off as a quotation
   */
  public record Paragraph(String id, String text, boolean setOff) {}
}
