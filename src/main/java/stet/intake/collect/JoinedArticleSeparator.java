package stet.intake.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.archive.Archive;
import stet.model.ArticleId;
import stet.model.UrlCanonicalizer;
import stet.store.JoinedAddress;
import stet.store.UnitOfWork;

/**
 * Separates articles that an earlier version of Stet joined because their texts were once equal.
 * That version did not note why it joined two articles, so each address from which the article
 * itself was never fetched is followed as a separate article again. If the address redirects to the
 * article, or its page gives the article's address as canonical, the first check joins both again.
 */
final class JoinedArticleSeparator {

  private static final Logger LOG = LoggerFactory.getLogger(JoinedArticleSeparator.class);

  /**
   * The time between two of these checks. They take a fifth of the usual budget; the rest is for
   * news.
   */
  private static final Duration APART = Duration.ofSeconds(30);

  /** The time within which all these addresses are checked. */
  private static final Duration LONGEST = Duration.ofDays(7);

  private final Archive archive;

  JoinedArticleSeparator(Archive archive) {
    this.archive = archive;
  }

  /** Separates all joined addresses. A second call has no effect. */
  void separate(Instant now) {
    if (archive.read(unit -> unit.followedArticles().hasJoinedAddresses())) {
      int separated = archive.write(unit -> separate(unit, now));
      if (separated > 0) {
        LOG.warn(
            "{} addresses that may have been joined to other articles by equal text are looked at on"
                + " their own again.",
            separated);
      }
    }
  }

  private static int separate(UnitOfWork unit, Instant now) {
    Map<ArticleId, Set<String>> fetched = unit.fetches().addresses();
    Map<String, Integer> bySource = new HashMap<>();
    int separated = 0;
    for (JoinedAddress joined : unit.followedArticles().joinedAddresses()) {
      if (isOwn(joined, fetched.getOrDefault(joined.article(), Set.of()))) {
        continue;
      }
      int number = bySource.merge(joined.source(), 1, Integer::sum) - 1;
      Duration later = APART.multipliedBy(number);
      Instant due = now.plus(later.compareTo(LONGEST) > 0 ? LONGEST : later);
      separated += follow(unit, joined, due) ? 1 : 0;
    }
    unit.followedArticles().clearJoinedAddresses();
    return separated;
  }

  /** Whether the article was fetched from that address, or is checked there. */
  private static boolean isOwn(JoinedAddress joined, Set<String> fetched) {
    return joined.url().equals(UrlCanonicalizer.canonical(joined.articleUrl()))
        || fetched.stream().map(UrlCanonicalizer::canonical).anyMatch(joined.url()::equals);
  }

  private static boolean follow(UnitOfWork unit, JoinedAddress joined, Instant due) {
    // A joined address is stored without its scheme, which is probably the same as that of the
    // article.
    String url =
        joined.articleUrl().startsWith("http://")
            ? joined.url().replaceFirst("^https://", "http://")
            : joined.url();
    ArticleId article = ArticleId.of(joined.source(), url);
    return unit.followedArticles().separate(joined, article, url, due);
  }
}
