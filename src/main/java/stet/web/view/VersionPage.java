package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version as it stood.
 *
 * @param until the first sighting of the version that followed, null for the latest
 * @param previous the version before, null for the first
 * @param archived where a public web archive may have the page of that instant, null where the
 *     article is known by no web address
 * @param diff what this version changed, null for the first
 */
public record VersionPage(
    Frame frame,
    String lang,
    ArticleFacts facts,
    String name,
    @Nullable String label,
    String headline,
    String byline,
    List<Paragraph> paragraphs,
    Moment firstSeen,
    Moment lastSeen,
    @Nullable Moment until,
    @Nullable String previous,
    @Nullable String diff,
    @Nullable String next,
    @Nullable String archived) {

  /** A paragraph and its anchor: {@code p3}. */
  public record Paragraph(String id, String text) {}
}
