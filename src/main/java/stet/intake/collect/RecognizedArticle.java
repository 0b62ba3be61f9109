package stet.intake.collect;

import java.util.Set;
import okhttp3.HttpUrl;
import stet.intake.extract.ExtractionResult;
import stet.model.Content;

/**
 * An answer with the article that was found in it.
 *
 * @param ledAside whether a temporary redirect led to the answer; then its address proves nothing
 *     about the article, since mostly logins, consent pages and national substitutes are reached
 *     like that
 */
record RecognizedArticle(
    HttpExchange exchange, ExtractionResult.ExtractedArticle article, boolean ledAside) {

  private static final Set<Integer> TEMPORARY = Set.of(302, 303, 307);

  static RecognizedArticle of(
      FetchResult.Answered answered, ExtractionResult.ExtractedArticle article) {
    return new RecognizedArticle(answered.exchange(), article, isLedAside(answered));
  }

  Content content() {
    return article.content();
  }

  /**
   * Whether a temporary redirect led to another path. A redirect to another host or query with the
   * same path does not count.
   */
  static boolean isLedAside(FetchResult.Answered answered) {
    return answered.hops().stream().anyMatch(hop -> TEMPORARY.contains(hop.status()))
        && !path(answered.hops().getFirst()).equals(path(answered.exchange()));
  }

  private static String path(HttpExchange exchange) {
    HttpUrl url = HttpUrl.parse(exchange.url());
    return url == null ? exchange.url() : url.encodedPath();
  }
}
