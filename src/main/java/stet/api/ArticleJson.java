package stet.api;

import java.time.Instant;

/**
 * A summary of an article, as JSON.
 *
 * @param url the article's identifier as it was given
 * @param headline the headline of its latest version
 * @param lastChanged the time at which its latest version was first seen
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
