package stet.store;

import java.time.Instant;

/**
 * An address at which a source announced an article.
 *
 * @param since the time at which the article appeared
 */
public record AnnouncedAddress(String url, Instant since) {}
