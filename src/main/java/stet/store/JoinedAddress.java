package stet.store;

import java.time.Instant;
import stet.model.ArticleId;

/**
 * An address that an earlier version of Stet joined to an article, perhaps only because the texts
 * were equal.
 *
 * @param url the address in canonical form
 * @param article the article to which the address was joined
 * @param articleUrl the address at which that article is checked
 * @param since the time at which that article appeared
 */
public record JoinedAddress(
    String source, String url, ArticleId article, String articleUrl, Instant since) {}
