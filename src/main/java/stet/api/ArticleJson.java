package stet.api;

import java.time.Instant;

/**
 * An article in short, as JSON.
 *
 * @param url its identifier as it was given
 * @param headline the headline of its latest version
 * @param lastChanged when its latest version was first seen
 * @param versions the number of its versions
 */
public record ArticleJson(
    String id,
    String url,
    String source,
    String headline,
    Instant firstSeen,
    Instant lastChanged,
    int versions) {}
