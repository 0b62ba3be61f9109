package stet.intake.collect;

import java.util.Set;
import okhttp3.HttpUrl;
import stet.intake.extract.ExtractionResult;
import stet.model.Content;

/**
 * An answer with the article that was found in it.
 *
 * @param ledAside whether a redirect led there that says itself that it is not for good: to an
 *     address that proves nothing about the article, since a login, a consent or a country's
 *     substitute is mostly reached like that
 */
record RecognizedArticle(
    HttpExchange exchange, ExtractionResult.Article article, boolean ledAside) {

  private static final Set<Integer> TEMPORARY = Set.of(302, 303, 307);

  static RecognizedArticle of(FetchResult.Answered answered, ExtractionResult.Article article) {
    return new RecognizedArticle(answered.exchange(), article, isLedAside(answered));
  }

  Content content() {
    return article.content();
  }

  /** To another name or query of the same path, servers lead as they like. */
  static boolean isLedAside(FetchResult.Answered answered) {
    return answered.hops().stream().anyMatch(hop -> TEMPORARY.contains(hop.status()))
        && !path(answered.hops().getFirst()).equals(path(answered.exchange()));
  }

  private static String path(HttpExchange exchange) {
    HttpUrl url = HttpUrl.parse(exchange.url());
    return url == null ? exchange.url() : url.encodedPath();
  }
}
