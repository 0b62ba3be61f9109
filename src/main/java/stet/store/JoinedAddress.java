package stet.store;

import java.time.Instant;
import stet.model.ArticleId;

/**
 * An address that an earlier Stet joined to an article, perhaps only because of equal text.
 *
 * @param url in canonical form
 * @param article the article that it was joined to
 * @param articleUrl where that article is looked at
 * @param since when that article appeared
 */
public record JoinedAddress(
    String source, String url, ArticleId article, String articleUrl, Instant since) {}
