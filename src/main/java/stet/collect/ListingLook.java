package stet.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.desk.Followed;
import stet.desk.Follows;
import stet.desk.Listing;
import stet.desk.Source;
import stet.desk.Sources;
import stet.desk.Sources.Standing;

/** Looks at a listing, and begins to follow what it announces. Safe for all threads. */
final class ListingLook {

  private static final Duration SHORTEST = Duration.ofMinutes(5);

  /** News is an hour old then, and no older. */
  private static final Duration LONGEST = Duration.ofHours(1);

  /** Of an index, so many sitemaps are read in one look, the latest first. */
  private static final int SITEMAPS = 10;

  /**
   * An address without a date that stands in a sitemap when it is read for the first time may be of
   * any age, and is taken to be as old as that.
   */
  private static final Duration UNKNOWN_AGE = Duration.ofDays(30);

  /** What a feed calls changed is looked at, but no sooner after the last look than that. */
  private static final Duration SOONEST = Duration.ofMinutes(5);

  /** Some feeds call everything changed at any time. */
  private static final Duration OFTEN = Duration.ofHours(1);

  private final Sources sources;
  private final Follows follows;
  private final Visitor visitor;
  private final Visitor.Keeping keeping;
  private final Time time;
  private final ListingReader reader = new ListingReader();

  ListingLook(
      Sources sources, Follows follows, Visitor visitor, Visitor.Keeping keeping, Time time) {
    this.sources = sources;
    this.follows = follows;
    this.visitor = visitor;
    this.keeping = keeping;
    this.time = time;
  }

  /**
   * What a look came to.
   *
   * @param found articles that are followed from now on
   * @param reason why it could not be read; null if it was
   */
  record Result(int found, @Nullable String reason) {}

  Result look(Source source, Standing standing, Purse purse) throws InterruptedException {
    Visitor.Having having = new Visitor.Having(standing.etag(), standing.modified());
    return switch (visitor.visit(source, standing.listing().url(), having, purse)) {
      case Visit.Forbidden forbidden -> failed(standing, forbidden.reason(), null);
      case Visit.Failed failed -> failed(standing, failed.reason(), failed.until());
      case Visit.Answered answered -> answered(source, standing, answered.exchange(), purse);
    };
  }

  private Result answered(Source source, Standing standing, Exchange exchange, Purse purse)
      throws InterruptedException {
    if (exchange.status() == 304) {
      keeping.keep(exchange);
      return read(standing, 0, "has not changed", standing.etag(), standing.modified());
    }
    if (exchange.status() != 200) {
      return failed(
          standing, "was answered with status " + exchange.status(), visitor.retryAfter(exchange));
    }
    keeping.keep(exchange);
    return switch (reader.read(exchange, standing.listing())) {
      case Announced.Unreadable unreadable -> failed(standing, unreadable.reason(), null);
      case Announced.Articles articles -> {
        int found = follow(source, standing, articles.articles());
        yield read(
            standing,
            found,
            articles.form() + ", " + articles.articles().size() + " addresses",
            exchange.header("ETag").orElse(null),
            exchange.header("Last-Modified").orElse(null));
      }
      case Announced.Sitemaps index -> {
        int found = 0;
        for (Announcement sitemap : toRead(index.sitemaps(), standing.looked())) {
          found += sitemap(source, standing, sitemap.url(), purse);
        }
        if (purse.deadline().isPast()) {
          yield failed(standing, purse.deadline().reason(), null);
        }
        // Its parts change while the index does not: it is always asked for whole.
        yield read(
            standing, found, "index of " + index.sitemaps().size() + " sitemaps", null, null);
      }
    };
  }

  /** The latest parts of an index; later those that changed since, and those that do not say. */
  static List<Announcement> toRead(List<Announcement> sitemaps, @Nullable Instant looked) {
    List<Announcement> latest = new ArrayList<>(sitemaps);
    latest.sort(
        Comparator.comparing(
            (Announcement sitemap) -> Optional.ofNullable(sitemap.at()).orElse(Instant.MAX),
            Comparator.reverseOrder()));
    return latest.stream()
        .filter(s -> looked == null || s.at() == null || s.at().isAfter(looked.minus(LONGEST)))
        .limit(SITEMAPS)
        .toList();
  }

  private int sitemap(Source source, Standing standing, String url, Purse purse)
      throws InterruptedException {
    Visit visit = visitor.visit(source, url, Visitor.Having.NOTHING, purse);
    if (visit instanceof Visit.Answered answered && answered.exchange().status() == 200) {
      keeping.keep(answered.exchange());
      if (reader.read(answered.exchange(), new Listing(Listing.Kind.SITEMAP, url, null))
          instanceof Announced.Articles articles) {
        return follow(source, standing, articles.articles());
      }
    }
    return 0;
  }

  private int follow(Source source, Standing standing, List<Announcement> announced) {
    Instant now = time.now();
    boolean anyAge = standing.looked() == null && standing.listing().kind() == Listing.Kind.SITEMAP;
    int found = 0;
    for (Announcement announcement : announced) {
      if (!source.follows(announcement.url())) {
        continue;
      }
      Instant at = announcement.at();
      Instant since =
          at == null ? (anyAge ? now.minus(UNKNOWN_AGE) : now) : at.isAfter(now) ? now : at;
      if (follows.begin(source.name(), announcement.url(), since, now)) {
        found++;
      } else if (at != null) {
        follows
            .announced(source.name(), announcement.url())
            .ifPresent(followed -> hasten(followed, at, now));
      }
    }
    return found;
  }

  private void hasten(Followed followed, Instant at, Instant now) {
    Followed.Seen seen = followed.seen();
    if (seen == null || !at.isAfter(seen.looked()) || at.isAfter(now)) {
      return;
    }
    Duration quarter = followed.pause().dividedBy(4);
    Duration least = quarter.compareTo(OFTEN) > 0 ? OFTEN : quarter;
    Instant soonest = seen.looked().plus(least.compareTo(SOONEST) < 0 ? SOONEST : least);
    follows.hasten(followed, soonest.isBefore(now) ? now : soonest);
  }

  private Result read(
      Standing standing, int found, String told, @Nullable String etag, @Nullable String modified) {
    Duration pause =
        found > 0 ? standing.pause().dividedBy(2) : standing.pause().multipliedBy(3).dividedBy(2);
    Duration bounded =
        pause.compareTo(SHORTEST) < 0 ? SHORTEST : pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    Instant now = time.now();
    sources.note(
        new Standing(
            standing.key(),
            standing.source(),
            standing.listing(),
            now.plus(bounded),
            bounded,
            now,
            etag,
            modified,
            0,
            told));
    return new Result(found, null);
  }

  private Result failed(Standing standing, String reason, @Nullable Instant until) {
    Instant retry = time.now().plus(Schedule.retry(standing.failures() + 1));
    sources.note(
        new Standing(
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
    return new Result(0, reason);
  }
}
