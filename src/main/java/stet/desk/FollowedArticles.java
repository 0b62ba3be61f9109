package stet.desk;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import stet.archive.Archive;
import stet.model.ArticleId;
import stet.model.UrlCanonicalizer;
import stet.store.AnnouncedAddress;
import stet.store.FollowedArticle;
import stet.store.FollowedArticleStore;
import stet.store.FollowedCount;

/**
 * Register of the followed articles. An article is listed once even if it is announced at several
 * addresses. An article that was erased together with its future versions is never checked again.
 * Safe for all threads.
 */
public final class FollowedArticles {

  private final Archive archive;

  public FollowedArticles(Archive archive) {
    this.archive = archive;
  }

  /** The article with an id, if it is followed. */
  public Optional<FollowedArticle> of(ArticleId id) {
    return read(store -> store.byArticle(id));
  }

  /** The current state of an article; empty if it is no longer followed. */
  public Optional<FollowedArticle> now(FollowedArticle followed) {
    return read(store -> store.byKey(followed.key()));
  }

  /** The article that a source has already announced at an address. */
  public Optional<FollowedArticle> announced(String source, String url) {
    return read(store -> store.byAddress(source, UrlCanonicalizer.canonical(url)));
  }

  /** The addresses at which an article is followed and was announced, in canonical form. */
  public List<String> addresses(ArticleId article) {
    return read(store -> store.addresses(article)).stream()
        .map(UrlCanonicalizer::canonical)
        .distinct()
        .toList();
  }

  /**
   * Begins to follow the articles at some addresses, in one transaction.
   *
   * @return the number of articles that are newly followed, not counting those that the source has
   *     already announced at that address and those that are erased
   */
  public int begin(String source, List<AnnouncedAddress> addresses, Instant due) {
    return write(
        store ->
            (int) addresses.stream().filter(address -> begin(store, source, address, due)).count());
  }

  private static boolean begin(
      FollowedArticleStore store, String source, AnnouncedAddress address, Instant due) {
    ArticleId article = ArticleId.of(source, address.url());
    return store.add(source, article, address, UrlCanonicalizer.canonical(address.url()), due);
  }

  /** The addresses, among those given, at which a source has already announced an article. */
  public Set<String> announced(String source, List<String> urls) {
    return read(
        store ->
            urls.stream()
                .filter(url -> store.isAnnounced(source, UrlCanonicalizer.canonical(url)))
                .collect(toSet()));
  }

  /** The number of a source's articles that wait for their first check. */
  public int waiting(String source) {
    return read(store -> store.waiting(source));
  }

  /** Makes the next check of an article due earlier. */
  public void hasten(FollowedArticle followed, Instant due) {
    archive.update(unit -> unit.followedArticles().hasten(followed.key(), due));
  }

  /** Stores the outcome of a check. */
  public void note(FollowedArticle followed) {
    archive.update(unit -> unit.followedArticles().update(followed));
  }

  /** Adds an address to an article, unless the address already belongs to an article. */
  public void alias(FollowedArticle followed, String url) {
    archive.update(
        unit -> unit.followedArticles().addAddress(followed, UrlCanonicalizer.canonical(url)));
  }

  /**
   * Merges an article into another one, after their addresses proved to belong to the same article.
   */
  public void merge(FollowedArticle into, FollowedArticle followed) {
    archive.update(unit -> unit.followedArticles().merge(into, followed));
  }

  /**
   * The articles that are due, without those of paused sources. Articles that were never checked
   * come first, the latest of them at the beginning; then come the others, most overdue first in
   * relation to their interval.
   *
   * @param furthest articles that are due after this time count as due now, because a clock must
   *     have been wrong
   * @param limit the largest number of articles for each source, so that one source's backlog does
   *     not hide the articles of others
   */
  public List<FollowedArticle> due(Instant now, Instant furthest, int limit) {
    return read(store -> store.due(now, furthest, limit));
  }

  /**
   * The time at which the next listing or article is due; empty if there is none.
   *
   * @param furthest anything that is due after this time counts as due now
   */
  public Optional<Instant> next(Instant furthest) {
    return read(store -> store.nextDue(furthest));
  }

  /** The numbers of a source's followed articles. */
  public FollowedCount count(String source) {
    return read(store -> store.count(source));
  }

  private <T> T read(Function<FollowedArticleStore, T> question) {
    return archive.read(unit -> question.apply(unit.followedArticles()));
  }

  private <T> T write(Function<FollowedArticleStore, T> work) {
    return archive.write(unit -> work.apply(unit.followedArticles()));
  }
}
