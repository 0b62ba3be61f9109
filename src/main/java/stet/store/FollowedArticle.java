package stet.store;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.model.Sha256;

/**
 * An article that is checked for changes again and again.
 *
 * @param key its row
 * @param url the address at which the article is checked
 * @param since when it appeared: when the source announced it, or said that it was published
 * @param due when the next check is due; null for never again
 * @param pause from one check to the next
 * @param seen the result of the last check that found the text; null before the first
 * @param failures number of the latest checks in a row that did not find the text
 * @param missing number of the latest of these for which the server answered that there is no such
 *     page
 * @param failure what went wrong in the last check; null if nothing did
 */
public record FollowedArticle(
    long key,
    String source,
    ArticleId article,
    String url,
    Instant since,
    @Nullable Instant due,
    Duration pause,
    @Nullable LatestText seen,
    int failures,
    int missing,
    @Nullable String failure) {

  /** Said of an article that is erased with all that comes, in place of what went wrong. */
  public static final String ERASED = "is erased, and is not looked at any more";

  /**
   * The text that a check of an article found.
   *
   * @param looked when the text was found the last time
   * @param stands since when the text stands: when it was first found to differ from the text
   *     before; until then, when the article appeared
   * @param reader the rules that extracted the text from its page
   * @param etag the response's, for a conditional request
   * @param modified the response's Last-Modified, for a conditional request
   */
  public record LatestText(
      Instant looked,
      Instant stands,
      Sha256 content,
      String reader,
      @Nullable String language,
      @Nullable String etag,
      @Nullable String modified) {}

  /** The same, after a look that found a text. */
  public FollowedArticle found(LatestText text, Instant next, Duration wait) {
    return new FollowedArticle(key, source, article, url, since, next, wait, text, 0, 0, null);
  }

  /**
   * The same, after a look that found none.
   *
   * @param absent whether it was told that there is no such page
   * @param next null for never again
   */
  public FollowedArticle failed(String reason, boolean absent, @Nullable Instant next) {
    int times = absent ? missing + 1 : 0;
    return new FollowedArticle(
        key, source, article, url, since, next, pause, seen, failures + 1, times, reason);
  }

  /** The same article, as it proved to be of another address or age. */
  public FollowedArticle at(String address, Instant appeared) {
    ArticleId id = ArticleId.of(source, address);
    return new FollowedArticle(
        key, source, id, address, appeared, due, pause, seen, failures, missing, failure);
  }

  /** Since when its text stands, as far as is known. */
  public Instant quietSince() {
    return seen == null ? since : seen.stands();
  }
}
