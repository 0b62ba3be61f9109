package stet.model;

/**
 * One canonical URL (or other identifier) of one source, followed over time.
 *
 * @param url the identifier as its earliest observation gave it; see {@link UrlCanonicalizer#isUrl}
 */
public record Article(ArticleId id, String source, String url) {}
