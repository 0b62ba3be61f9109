package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version as it stood.
 *
 * @param until the first sighting of the version that followed, null for the latest
 * @param previous the version before, null for the first
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
    List<String> paragraphs,
    Moment firstSeen,
    Moment lastSeen,
    @Nullable Moment until,
    @Nullable String previous,
    @Nullable String diff,
    @Nullable String next) {}
