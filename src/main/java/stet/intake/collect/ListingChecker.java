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

  ListingCheckResult look(Source source, ListingState state, RequestBudget budget)
      throws InterruptedException {
    PoliteFetcher.Having having = new PoliteFetcher.Having(state.etag(), state.modified());
    return switch (visitor.visit(source, state.listing().url(), having, budget)) {
      case FetchResult.Forbidden forbidden -> failed(state, forbidden.reason(), null);
      case FetchResult.Failed failed -> failed(state, failed.reason(), failed.until());
      case FetchResult.Answered answered -> answered(source, state, answered.exchange(), budget);
    };
  }

  private ListingCheckResult answered(
      Source source, ListingState state, HttpExchange exchange, RequestBudget budget)
      throws InterruptedException {
    if (exchange.status() == 304) {
      keeping.keep(exchange);
      return read(
          source, state, FollowCount.NOTHING, "has not changed", state.etag(), state.modified());
    }
    if (exchange.status() != 200) {
      return failed(
          state, "was answered with status " + exchange.status(), visitor.retryAfter(exchange));
    }
    keeping.keep(exchange);
    return switch (read(exchange, state, state.listing(), budget)) {
      case ListingResult.Unreadable unreadable -> failed(state, unreadable.reason(), null);
      case ListingResult.Articles articles ->
          read(
              source,
              state,
              follow(source, state, articles.articles(), 0),
              articles.form() + ", " + articles.articles().size() + " addresses",
              exchange.header("ETag").orElse(null),
              exchange.header("Last-Modified").orElse(null));
      case ListingResult.Sitemaps index -> {
        FollowCount taken = FollowCount.NOTHING;
        for (ListedAddress sitemap : toRead(index.sitemaps(), looked(state))) {
          taken = taken.and(sitemap(source, state, sitemap.url(), budget, taken.found()));
        }
        if (budget.deadline().isPast()) {
          yield failed(state, budget.deadline().reason(), null);
        }
        // The index itself may stay the same while its sitemaps change, so it is requested
        // without validators.
        yield read(
            source, state, taken, "index of " + index.sitemaps().size() + " sitemaps", null, null);
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
      Source source, ListingState state, String url, RequestBudget budget, int foundBefore)
      throws InterruptedException {
    FetchResult visit = visitor.visit(source, url, PoliteFetcher.Having.NOTHING, budget);
    if (visit instanceof FetchResult.Answered answered && answered.exchange().status() == 200) {
      keeping.keep(answered.exchange());
      if (read(
              answered.exchange(),
              state,
              new SourceListing(SourceListing.Kind.SITEMAP, url, null),
              budget)
          instanceof ListingResult.Articles articles) {
        return follow(source, state, articles.articles(), foundBefore);
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
      HttpExchange exchange, ListingState state, SourceListing listing, RequestBudget budget)
      throws InterruptedException {
    try {
      return limiter.parse(
          budget.deadline(),
          () -> {
            failed(state, DueTaskRunner.BROKEN_OFF, null);
            return reader.read(exchange, listing, budget.deadline());
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
      Source source, ListingState state, List<ListedAddress> announced, int foundBefore) {
    Instant now = time.now();
    List<ListedAddress> wanted =
        announced.stream().filter(each -> source.follows(each.url())).toList();
    Set<String> known =
        follows.announced(source.name(), wanted.stream().map(ListedAddress::url).toList());
    Instant looked = looked(state);
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
    boolean anyAge = looked == null && state.listing().kind() == SourceListing.Kind.SITEMAP;
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
  private @Nullable Instant looked(ListingState state) {
    Instant looked = state.looked();
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
      ListingState state,
      FollowCount taken,
      String form,
      @Nullable String etag,
      @Nullable String modified) {
    boolean all = taken.waiting() == 0;
    String outcome =
        all
            ? form
            : "%s, %d of them wait: at most %d articles of a source wait for their first look (source add %s --backlog N)"
                .formatted(form, taken.waiting(), source.backlog(), source.name());
    if (!all) {
      LOG.warn("{} of {}: {}", state.listing().url(), source.name(), outcome);
    }
    Duration pause =
        taken.found() > 0 ? state.pause().dividedBy(2) : state.pause().multipliedBy(3).dividedBy(2);
    Duration bounded =
        pause.compareTo(SHORTEST) < 0 ? SHORTEST : pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    Instant now = time.now();
    sources.note(
        new ListingState(
            state.key(),
            state.source(),
            state.listing(),
            now.plus(bounded),
            bounded,
            now,
            all ? etag : null, // an answer "not modified" would not contain the waiting addresses
            all ? modified : null,
            0,
            outcome));
    return new ListingCheckResult(taken.found(), taken.waiting(), null);
  }

  private ListingCheckResult failed(ListingState state, String reason, @Nullable Instant until) {
    Instant retry = time.now().plus(RevisitSchedule.retry(state.failures() + 1));
    sources.note(
        new ListingState(
            state.key(),
            state.source(),
            state.listing(),
            until == null || until.isBefore(retry) ? retry : until,
            state.pause(),
            state.looked(),
            state.etag(),
            state.modified(),
            state.failures() + 1,
            reason));
    return new ListingCheckResult(0, 0, reason);
  }
}
