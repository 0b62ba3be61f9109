package stet.model;

/**
 * An article of a source, known by its canonical URL or other identifier and followed over time.
 *
 * @param url the identifier that its earliest observation gave; see {@link UrlCanonicalizer#isUrl}
 */
public record Article(ArticleId id, String source, String url) {}
