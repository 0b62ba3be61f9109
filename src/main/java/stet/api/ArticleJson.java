package stet.api;

import java.time.Instant;

/**
 * An article in short.
 *
 * @param url its identifier as it was given
 * @param headline of its latest version
 * @param lastChanged when its latest version was first seen
 * @param versions how many
 */
public record ArticleJson(
    String id,
    String url,
    String source,
    String headline,
    Instant firstSeen,
    Instant lastChanged,
    int versions) {}
