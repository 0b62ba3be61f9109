package stet.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import stet.model.ArticleId;

/**
 * The articles that are looked at again and again, each once, with the addresses at which they were
 * announced. Addresses are compared in canonical form ({@link
 * stet.model.UrlCanonicalizer#canonical}). An article that is erased with everything to come is
 * never due.
 */
public interface FollowedArticleStore {

  /** The followed article of that id. */
  Optional<FollowedArticle> byArticle(ArticleId article);

  /** The followed article of that row. */
  Optional<FollowedArticle> byKey(long key);

  /**
   * The article that a source announced at an address.
   *
   * @param url in canonical form
   */
  Optional<FollowedArticle> byAddress(String source, String url);

  /** The addresses at which an article is looked at and was announced, as they are stored. */
  List<String> addresses(ArticleId article);

  /**
   * Begins to follow an article.
   *
   * @param canonical its address in canonical form
   * @return whether it does; not where the source is unknown or announced the address before, nor
   *     where the article is erased with everything to come
   */
  boolean add(
      String source, ArticleId article, AnnouncedAddress address, String canonical, Instant due);

  /**
   * Whether a source announced an article at an address.
   *
   * @param url in canonical form
   */
  boolean isAnnounced(String source, String url);

  /** The number of a source's articles that were never looked at. */
  int waiting(String source);

  /** Makes an article due no later than at an instant. */
  void hasten(long key, Instant due);

  /** Replaces what is known of an article. */
  void update(FollowedArticle followed);

  /**
   * Notes one more address of an article, unless it is already one of this or another article.
   *
   * @param url in canonical form
   */
  void addAddress(FollowedArticle followed, String url);

  /** Removes an article and gives its addresses to another. */
  void merge(FollowedArticle into, FollowedArticle removed);

  /**
   * The articles that are due, of sources that are not paused: those never looked at first, the
   * latest of them ahead; then those that are late by the most for how often they are looked at.
   *
   * @param furthest what is due later than that is due now: whoever set it had a wrong clock
   * @param limit the most articles of one source
   */
  List<FollowedArticle> due(Instant now, Instant furthest, int limit);

  /**
   * When the next listing or article is due; empty where nothing is watched.
   *
   * @param furthest what is due later than that is due at once, which is told as 1970
   */
  Optional<Instant> nextDue(Instant furthest);

  /** The number of a source's articles. */
  FollowedCount count(String source);

  /** Whether there are addresses of {@link #joinedAddresses}. */
  boolean hasJoinedAddresses();

  /**
   * The addresses that an earlier Stet joined to an article without a note of why, those of the
   * latest articles first.
   */
  List<JoinedAddress> joinedAddresses();

  /**
   * Follows a joined address as an article of its own.
   *
   * @param url the address with its scheme
   * @return whether it does; not where that article is followed already
   */
  boolean separate(JoinedAddress joined, ArticleId article, String url, Instant due);

  /** Forgets that addresses were joined without a note of why. */
  void clearJoinedAddresses();
}
