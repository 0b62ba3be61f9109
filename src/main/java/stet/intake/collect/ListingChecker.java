package stet.intake.collect;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.desk.FollowedArticles;
import stet.desk.SourceCatalogue;
import stet.store.AnnouncedAddress;
import stet.store.FollowedArticle;
import stet.store.ListingState;
import stet.store.Source;
import stet.store.SourceListing;

/**
 * Checks a listing: fetches it, and begins to follow the articles that it announces. Safe for all
 * threads.
 */
final class ListingChecker {

  private static final Logger LOG = LoggerFactory.getLogger(ListingChecker.class);

  private static final Duration SHORTEST = Duration.ofMinutes(5);

  /**
   * The longest time between two checks of a listing, so that news is found at most an hour late.
   */
  private static final Duration LONGEST = Duration.ofHours(1);

  /** The most sitemaps of an index that are read in one check, the latest first. */
  private static final int SITEMAPS = 10;

  /**
   * The number of new addresses that are taken in one check of a listing even if too many articles
   * wait, the latest first. News must not wait behind a long past.
   */
  private static final int NEWS = 100;

  /**
   * The number of backlogs that may wait in all. Beyond it, a source announces more than news, and
   * no address is taken.
   */
  private static final int MOST_BACKLOGS = 2;

  /**
   * The age that is assumed for an address without a date in a sitemap that is read for the first
   * time. Such an address may be of any age.
   */
  private static final Duration UNKNOWN_AGE = Duration.ofDays(30);

  /** The shortest time between two checks of an article that a feed announces as changed. */
  private static final Duration SOONEST = Duration.ofMinutes(5);

  /**
   * The longest time for which an announced change waits after the last check. Some feeds announce
   * all articles as changed at any time, so a quarter of the article's interval is used if it is
   * shorter.
   */
  private static final Duration OFTEN = Duration.ofHours(1);

  private final SourceCatalogue sources;
  private final FollowedArticles follows;
  private final PoliteFetcher visitor;
  private final PoliteFetcher.Keeping keeping;
  private final TimeSource time;
  private final ParseLimiter limiter;
  private final ListingParser reader = new ListingParser();

  ListingChecker(
      SourceCatalogue sources,
      FollowedArticles follows,
      PoliteFetcher visitor,
      PoliteFetcher.Keeping keeping,
      TimeSource time,
      ParseLimiter limiter) {
    this.limiter = limiter;
    this.sources = sources;
    this.follows = follows;
    this.visitor = visitor;
    this.keeping = keeping;
    this.time = time;
  }

  /**
   * The result of a check.
   *
   * @param found the number of articles that are newly followed
   * @param waiting the number of addresses that are not taken yet, since too many articles wait
   * @param reason the reason why the listing could not be read; null if it was read
   */
  record ListingCheckResult(int found, int waiting, @Nullable String reason) {}

  ListingCheckResult look(Source source, ListingState standing, RequestBudget purse)
      throws InterruptedException {
    PoliteFetcher.Having having = new PoliteFetcher.Having(standing.etag(), standing.modified());
    return switch (visitor.visit(source, standing.listing().url(), having, purse)) {
      case FetchResult.Forbidden forbidden -> failed(standing, forbidden.reason(), null);
      case FetchResult.Failed failed -> failed(standing, failed.reason(), failed.until());
      case FetchResult.Answered answered -> answered(source, standing, answered.exchange(), purse);
    };
  }

  private ListingCheckResult answered(
      Source source, ListingState standing, HttpExchange exchange, RequestBudget purse)
      throws InterruptedException {
    if (exchange.status() == 304) {
      keeping.keep(exchange);
      return read(
          source,
          standing,
          FollowCount.NOTHING,
          "has not changed",
          standing.etag(),
          standing.modified());
    }
    if (exchange.status() != 200) {
      return failed(
          standing, "was answered with status " + exchange.status(), visitor.retryAfter(exchange));
    }
    keeping.keep(exchange);
    return switch (read(exchange, standing, standing.listing(), purse)) {
      case ListingResult.Unreadable unreadable -> failed(standing, unreadable.reason(), null);
      case ListingResult.Articles articles ->
          read(
              source,
              standing,
              follow(source, standing, articles.articles(), 0),
              articles.form() + ", " + articles.articles().size() + " addresses",
              exchange.header("ETag").orElse(null),
              exchange.header("Last-Modified").orElse(null));
      case ListingResult.Sitemaps index -> {
        FollowCount taken = FollowCount.NOTHING;
        for (ListedAddress sitemap : toRead(index.sitemaps(), looked(standing))) {
          taken = taken.and(sitemap(source, standing, sitemap.url(), purse, taken.found()));
        }
        if (purse.deadline().isPast()) {
          yield failed(standing, purse.deadline().reason(), null);
        }
        // The index itself may stay the same while its sitemaps change, so it is requested
        // without validators.
        yield read(
            source,
            standing,
            taken,
            "index of " + index.sitemaps().size() + " sitemaps",
            null,
            null);
      }
    };
  }

  /**
   * Chooses the sitemaps of an index that are to be read: in the first check the latest ones, later
   * those that have changed since or give no time.
   */
  static List<ListedAddress> toRead(List<ListedAddress> sitemaps, @Nullable Instant looked) {
    List<ListedAddress> latest = new ArrayList<>(sitemaps);
    latest.sort(
        Comparator.comparing(
            (ListedAddress sitemap) -> Optional.ofNullable(sitemap.at()).orElse(Instant.MAX),
            Comparator.reverseOrder()));
    return latest.stream()
        .filter(s -> looked == null || s.at() == null || s.at().isAfter(looked.minus(LONGEST)))
        .limit(SITEMAPS)
        .toList();
  }

  private FollowCount sitemap(
      Source source, ListingState standing, String url, RequestBudget purse, int foundBefore)
      throws InterruptedException {
    FetchResult visit = visitor.visit(source, url, PoliteFetcher.Having.NOTHING, purse);
    if (visit instanceof FetchResult.Answered answered && answered.exchange().status() == 200) {
      keeping.keep(answered.exchange());
      if (read(
              answered.exchange(),
              standing,
              new SourceListing(SourceListing.Kind.SITEMAP, url, null),
              purse)
          instanceof ListingResult.Articles articles) {
        return follow(source, standing, articles.articles(), foundBefore);
      }
    }
    return FollowCount.NOTHING;
  }

  /**
   * Reads the announcements of a listing. A failure is noted before; the result of the check
   * replaces this note. So, if a listing makes the process end, it is not the first that is read
   * after each restart.
   */
  private ListingResult read(
      HttpExchange exchange, ListingState standing, SourceListing listing, RequestBudget purse)
      throws InterruptedException {
    try {
      return limiter.parse(
          purse.deadline(),
          () -> {
            failed(standing, DueTaskRunner.BROKEN_OFF, null);
            return reader.read(exchange, listing, purse.deadline());
          });
    } catch (IOException e) {
      return new ListingResult.Unreadable("it " + e.getMessage());
    }
  }

  /**
   * Counts of announced addresses.
   *
   * @param found the number of articles that are newly followed
   * @param waiting the number of addresses that are not taken yet
   */
  private record FollowCount(int found, int waiting) {
    static final FollowCount NOTHING = new FollowCount(0, 0);

    FollowCount and(FollowCount other) {
      return new FollowCount(found + other.found, waiting + other.waiting);
    }
  }

  /**
   * Begins to follow announced addresses, and hastens the checks of articles announced as changed.
   *
   * @param foundBefore the number of articles found before in the same check
   */
  private FollowCount follow(
      Source source, ListingState standing, List<ListedAddress> announced, int foundBefore) {
    Instant now = time.now();
    List<ListedAddress> wanted =
        announced.stream().filter(each -> source.follows(each.url())).toList();
    Set<String> known =
        follows.announced(source.name(), wanted.stream().map(ListedAddress::url).toList());
    Instant looked = looked(standing);
    for (ListedAddress each : wanted) {
      Instant at = each.at();
      // Changes before the last check have already hastened the check of their article.
      if (at != null
          && known.contains(each.url())
          && (looked == null || at.isAfter(looked.minus(LONGEST)))) {
        follows
            .announced(source.name(), each.url())
            .ifPresent(followed -> hasten(followed, at, now));
      }
    }
    boolean anyAge = looked == null && standing.listing().kind() == SourceListing.Kind.SITEMAP;
    List<AnnouncedAddress> fresh =
        wanted.stream()
            .filter(each -> !known.contains(each.url()))
            .map(each -> new AnnouncedAddress(each.url(), since(each.at(), anyAge, now)))
            .sorted(Comparator.comparing(AnnouncedAddress::since).reversed())
            .toList();
    int room = room(source, foundBefore);
    List<AnnouncedAddress> taken = fresh.subList(0, Math.min(room, fresh.size()));
    int found = taken.isEmpty() ? 0 : follows.begin(source.name(), taken, now);
    return new FollowCount(found, fresh.size() - taken.size());
  }

  /**
   * The number of articles that are taken now: as many as may wait, and some news even if too many
   * wait.
   */
  private int room(Source source, int foundBefore) {
    int waiting = follows.waiting(source.name());
    int news = Math.min(NEWS - foundBefore, MOST_BACKLOGS * source.backlog() - waiting);
    return Math.max(0, Math.max(news, source.backlog() - waiting));
  }

  private static Instant since(@Nullable Instant at, boolean anyAge, Instant now) {
    if (at == null) {
      return anyAge ? now.minus(UNKNOWN_AGE) : now;
    }
    return at.isAfter(now) ? now : at;
  }

  /**
   * The time at which a listing was last read; null if it is in the future, since the clock was
   * wrong then.
   */
  private @Nullable Instant looked(ListingState standing) {
    Instant looked = standing.looked();
    return looked == null || looked.isAfter(time.now()) ? null : looked;
  }

  private void hasten(FollowedArticle followed, Instant at, Instant now) {
    FollowedArticle.LatestText seen = followed.seen();
    if (seen == null || !at.isAfter(seen.looked()) || at.isAfter(now)) {
      return;
    }
    Duration quarter = followed.pause().dividedBy(4);
    Duration least = quarter.compareTo(OFTEN) > 0 ? OFTEN : quarter;
    Instant soonest = seen.looked().plus(least.compareTo(SOONEST) < 0 ? SOONEST : least);
    follows.hasten(followed, soonest.isBefore(now) ? now : soonest);
  }

  private ListingCheckResult read(
      Source source,
      ListingState standing,
      FollowCount taken,
      String form,
      @Nullable String etag,
      @Nullable String modified) {
    boolean all = taken.waiting() == 0;
    String told =
        all
            ? form
            : "%s, %d of them wait: at most %d articles of a source wait for their first look (source add %s --backlog N)"
                .formatted(form, taken.waiting(), source.backlog(), source.name());
    if (!all) {
      LOG.warn("{} of {}: {}", standing.listing().url(), source.name(), told);
    }
    Duration pause =
        taken.found() > 0
            ? standing.pause().dividedBy(2)
            : standing.pause().multipliedBy(3).dividedBy(2);
    Duration bounded =
        pause.compareTo(SHORTEST) < 0 ? SHORTEST : pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    Instant now = time.now();
    sources.note(
        new ListingState(
            standing.key(),
            standing.source(),
            standing.listing(),
            now.plus(bounded),
            bounded,
            now,
            all ? etag : null, // an answer "not modified" would not contain the waiting addresses
            all ? modified : null,
            0,
            told));
    return new ListingCheckResult(taken.found(), taken.waiting(), null);
  }

  private ListingCheckResult failed(ListingState standing, String reason, @Nullable Instant until) {
    Instant retry = time.now().plus(RevisitSchedule.retry(standing.failures() + 1));
    sources.note(
        new ListingState(
            standing.key(),
            standing.source(),
            standing.listing(),
            until == null || until.isBefore(retry) ? retry : until,
            standing.pause(),
            standing.looked(),
            standing.etag(),
            standing.modified(),
            standing.failures() + 1,
            reason));
    return new ListingCheckResult(0, 0, reason);
  }
}
