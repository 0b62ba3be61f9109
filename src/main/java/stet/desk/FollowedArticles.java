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
 * The articles that are followed, each once, whatever addresses it is announced by. One that is
 * erased, with all that comes, is never looked at again. Safe for all threads.
 */
public final class FollowedArticles {

  private final Archive archive;

  public FollowedArticles(Archive archive) {
    this.archive = archive;
  }

  /** The article of that id, where it is followed. */
  public Optional<FollowedArticle> of(ArticleId id) {
    return read(store -> store.byArticle(id));
  }

  /** How it stands with an article by now; empty where it is no longer followed. */
  public Optional<FollowedArticle> now(FollowedArticle followed) {
    return read(store -> store.byKey(followed.key()));
  }

  /** The article that a source announced by that address before. */
  public Optional<FollowedArticle> announced(String source, String url) {
    return read(store -> store.byAddress(source, UrlCanonicalizer.canonical(url)));
  }

  /** The addresses by which an article is followed and was announced, in canonical form. */
  public List<String> addresses(ArticleId article) {
    return read(store -> store.addresses(article)).stream()
        .map(UrlCanonicalizer::canonical)
        .distinct()
        .toList();
  }

  /**
   * Begins to follow the articles at those addresses, in one transaction.
   *
   * @return how many; not those that the source announced by that address before, or that are
   *     erased
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

  /** Of some addresses those by which a source announced an article before. */
  public Set<String> announced(String source, List<String> urls) {
    return read(
        store ->
            urls.stream()
                .filter(url -> store.isAnnounced(source, UrlCanonicalizer.canonical(url)))
                .collect(toSet()));
  }

  /** How many articles of a source wait for their first look. */
  public int waiting(String source) {
    return read(store -> store.waiting(source));
  }

  /** Looks at an article sooner than it was meant to be. */
  public void hasten(FollowedArticle followed, Instant due) {
    archive.update(unit -> unit.followedArticles().hasten(followed.key(), due));
  }

  /** Notes what a look came to. */
  public void note(FollowedArticle followed) {
    archive.update(unit -> unit.followedArticles().update(followed));
  }

  /** From now on an address means that article, unless it means one already. */
  public void alias(FollowedArticle followed, String url) {
    archive.update(
        unit -> unit.followedArticles().addAddress(followed, UrlCanonicalizer.canonical(url)));
  }

  /** Two addresses proved to be of one article: the other goes on. */
  public void merge(FollowedArticle into, FollowedArticle followed) {
    archive.update(unit -> unit.followedArticles().merge(into, followed));
  }

  /**
   * The articles that are due, but for those of paused sources: those never looked at first, the
   * latest of them first; then those that are late by the most, for how often they are looked at.
   *
   * @param furthest what is due later than that is due now: whoever set it had a wrong clock
   * @param limit so many of each source: the backlog of one must not hide what is due of others
   */
  public List<FollowedArticle> due(Instant now, Instant furthest, int limit) {
    return read(store -> store.due(now, furthest, limit));
  }

  /**
   * When the next listing or article is due; empty where nothing is watched.
   *
   * @param furthest what is due later than that is due at once
   */
  public Optional<Instant> next(Instant furthest) {
    return read(store -> store.nextDue(furthest));
  }

  /** How many articles of a source are followed. */
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
