package stet.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;

/**
 * Log of the stored fetches of articles, provided by the component that fetches. Safe for all
 * threads.
 */
public interface FetchLog {

  /** The log of an archive for which nothing was ever fetched. */
  FetchLog NONE = article -> List.of();

  /** Returns the fetches of an article whose responses are stored, in order of time. */
  List<Look> of(ArticleId article);

  /**
   * A fetch of an article.
   *
   * @param seen the time at which the article was seen; for a web archive's capture, the time of
   *     the capture
   * @param asked the time of the request; null for a capture that was not requested, because its
   *     archive says that it is the same as another
   * @param url the requested address
   * @param status the status of the response; 304 if the server said that the page was not modified
   * @param digest the digest of the body as it was sent
   */
  record Look(Instant seen, @Nullable Instant asked, String url, int status, String digest) {}
}
