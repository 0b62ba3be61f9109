package stet.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import stet.model.ArticleId;

/**
 * Store of the articles that are checked again and again. Each article is stored once, with the
 * addresses at which it was announced. Addresses are compared in canonical form ({@link
 * stet.model.UrlCanonicalizer#canonical}). An article that is erased together with all its future
 * versions is never due.
 */
public interface FollowedArticleStore {

  /** The followed article with an id. */
  Optional<FollowedArticle> byArticle(ArticleId article);

  /** The followed article with a row key. */
  Optional<FollowedArticle> byKey(long key);

  /**
   * The article that a source announced at an address.
   *
   * @param url the address in canonical form
   */
  Optional<FollowedArticle> byAddress(String source, String url);

  /** The addresses at which an article is checked and was announced, as they are stored. */
  List<String> addresses(ArticleId article);

  /**
   * Begins to follow an article.
   *
   * @param canonical the address in canonical form
   * @return whether the article is followed now; false if the source is unknown or has announced
   *     the address before, or if the article is erased together with its future versions
   */
  boolean add(
      String source, ArticleId article, AnnouncedAddress address, String canonical, Instant due);

  /**
   * Whether a source announced an article at an address.
   *
   * @param url the address in canonical form
   */
  boolean isAnnounced(String source, String url);

  /** The number of a source's articles that were never checked. */
  int waiting(String source);

  /** Makes an article due at an instant, unless it is due earlier. */
  void hasten(long key, Instant due);

  /** Replaces the state of an article. */
  void update(FollowedArticle followed);

  /**
   * Adds an address to an article, unless it already belongs to this or another article.
   *
   * @param url the address in canonical form
   */
  void addAddress(FollowedArticle followed, String url);

  /** Removes an article and gives its addresses to another. */
  void merge(FollowedArticle into, FollowedArticle removed);

  /**
   * The articles that are due, of sources that are not paused. Articles that were never checked
   * come first, the latest of them ahead; then come the other articles, those ahead that are most
   * overdue in relation to their interval.
   *
   * @param furthest articles that are due later than this count as due now, because a clock was
   *     wrong
   * @param limit the most articles of one source
   */
  List<FollowedArticle> due(Instant now, Instant furthest, int limit);

  /**
   * The time at which the next listing or article is due; empty if nothing is watched.
   *
   * @param furthest anything due later than this is due at once, for which the result is in 1970
   */
  Optional<Instant> nextDue(Instant furthest);

  /** The number of a source's articles. */
  FollowedCount count(String source);

  /** Whether there are addresses of {@link #joinedAddresses}. */
  boolean hasJoinedAddresses();

  /**
   * The addresses that an earlier version of Stet joined to an article without recording the
   * reason, those of the latest articles first.
   */
  List<JoinedAddress> joinedAddresses();

  /**
   * Follows a joined address as an article of its own.
   *
   * @param url the address with its scheme
   * @return whether the article is followed now; false if it was already followed
   */
  boolean separate(JoinedAddress joined, ArticleId article, String url, Instant due);

  /** Deletes the record of addresses that were joined without a recorded reason. */
  void clearJoinedAddresses();
}
