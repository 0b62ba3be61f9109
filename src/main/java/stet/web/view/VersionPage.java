package stet.web.view;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * View model of the page of a version.
 *
 * @param number the number of the version
 * @param count the number of all versions
 * @param go the address that redirects to a version by its number
 * @param origins the blame of the version, if it was requested
 * @param otherwise the page of the same version with blame, or without it if it is shown
 * @param until the first sighting of the next version; null for the latest
 * @param previous the previous version; null for the first
 * @param archives addresses at which public web archives may have the page of that instant; none if
 *     the article has no web address
 * @param diff the page of the changes of this version; null for the first
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

  /** The number of this version, in groups of three digits. */
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
