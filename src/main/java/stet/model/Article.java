package stet.model;

/**
 * An article of a source, identified by its canonical URL or other identifier and followed over
 * time.
 *
 * @param url the identifier given by its earliest observation; see {@link UrlCanonicalizer#isUrl}
 */
public record Article(ArticleId id, String source, String url) {}
