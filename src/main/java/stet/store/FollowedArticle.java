package stet.store;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.model.Sha256;

/**
 * An article that is checked for changes again and again.
 *
 * @param key the key of its row
 * @param url the address at which the article is checked
 * @param since the time at which the article appeared: when the source announced it, or the time of
 *     publication according to the page
 * @param due the time of the next check; null if there is none
 * @param pause the time between two checks
 * @param seen the result of the last check that found the text; null before the first
 * @param failures the number of the latest checks in a row that did not find the text
 * @param missing the number of the latest of these for which the server answered that the page does
 *     not exist
 * @param failure the fault in the last check; null if there was none
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

  /** The failure of an article that is erased together with all its future versions. */
  public static final String ERASED = "is erased, and is not looked at any more";

  /**
   * The text that a check of an article found.
   *
   * @param looked the time of the last check that found the text
   * @param unchangedSince the time since which the text is unchanged: when it was first found to
   *     differ from the previous text; without a previous text, when the article appeared
   * @param reader the rules that extracted the text from its page
   * @param etag the ETag of the response, for a conditional request
   * @param modified the Last-Modified of the response, for a conditional request
   */
  public record LatestText(
      Instant looked,
      Instant unchangedSince,
      Sha256 content,
      String reader,
      @Nullable String language,
      @Nullable String etag,
      @Nullable String modified) {}

  /** Returns the article after a check that found a text. */
  public FollowedArticle found(LatestText text, Instant next, Duration wait) {
    return new FollowedArticle(key, source, article, url, since, next, wait, text, 0, 0, null);
  }

  /**
   * Returns the article after a check that found no text.
   *
   * @param absent whether the answer was that the page does not exist
   * @param next the time of the next check; null for none
   */
  public FollowedArticle failed(String reason, boolean absent, @Nullable Instant next) {
    int times = absent ? missing + 1 : 0;
    return new FollowedArticle(
        key, source, article, url, since, next, pause, seen, failures + 1, times, reason);
  }

  /** Returns the article with another address or age than was known before. */
  public FollowedArticle at(String address, Instant appeared) {
    ArticleId id = ArticleId.of(source, address);
    return new FollowedArticle(
        key, source, id, address, appeared, due, pause, seen, failures, missing, failure);
  }

  /** The time since which its text is unchanged, as far as is known. */
  public Instant quietSince() {
    return seen == null ? since : seen.unchangedSince();
  }
}
