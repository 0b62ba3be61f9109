package stet.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;

/** What is kept of what was fetched, as whoever fetches tells it; safe for all threads. */
public interface FetchLog {

  /** Of an archive for which nothing was ever fetched. */
  FetchLog NONE = article -> List.of();

  /** The looks at an article of which the response is kept, in order of time. */
  List<Look> of(ArticleId article);

  /**
   * A look at an article.
   *
   * @param seen when it was seen: of a web archive's capture, when that was taken
   * @param asked when it was asked for; null of a capture that was not, since its archive says that
   *     it is the same as another
   * @param url what was asked for
   * @param status what it was answered with; 304 where the server said that it was as before
   * @param digest of the body as it was sent
   */
  record Look(Instant seen, @Nullable Instant asked, String url, int status, String digest) {}
}
