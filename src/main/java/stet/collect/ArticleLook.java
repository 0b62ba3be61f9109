package stet.collect;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stet.archive.Archive;
import stet.desk.Follows;
import stet.extract.Extraction;
import stet.extract.Extractor;
import stet.model.Content;
import stet.model.Observation;
import stet.model.Sha256;
import stet.store.FollowedArticle;
import stet.store.Source;

/** Looks at an article that is followed, and records what it says. Safe for all threads. */
final class ArticleLook {

  /** What is not allowed today may be tomorrow. */
  private static final Duration FORBIDDEN = Duration.ofDays(1);

  /** What is no article may be one later; until then it is looked at no oftener than that. */
  private static final Duration NO_ARTICLE = Duration.ofHours(1);

  /** So many times in a row "not found", over more than a day, means that it is gone. */
  private static final int MISSING = 3;

  private static final Duration FIRST_MISSING = Duration.ofHours(6);

  private final Archive archive;
  private final Follows follows;
  private final Fetches fetches;
  private final Reextraction reextraction;
  private final Visitor visitor;
  private final Schedule schedule;
  private final Time time;
  private final ParseLimiter limiter;
  private final Recognition recognition;
  private final Extractor extractor = new Extractor();

  ArticleLook(
      Archive archive,
      Follows follows,
      Fetches fetches,
      Reextraction reextraction,
      Visitor visitor,
      Schedule schedule,
      Time time,
      ParseLimiter limiter) {
    this.archive = archive;
    this.follows = follows;
    this.fetches = fetches;
    this.reextraction = reextraction;
    this.visitor = visitor;
    this.schedule = schedule;
    this.time = time;
    this.limiter = limiter;
    this.recognition = new Recognition(archive, follows, visitor, limiter);
  }

  Outcome look(Source source, FollowedArticle followed, Purse purse) throws InterruptedException {
    return switch (visitor.visit(source, followed.url(), having(followed), purse)) {
      case Visit.Forbidden forbidden -> {
        follows.note(followed.failed(forbidden.reason(), false, time.now().plus(FORBIDDEN)));
        yield Outcome.FORBIDDEN;
      }
      case Visit.Failed failed -> failed(followed, failed.reason(), failed.until());
      case Visit.Answered answered -> answered(source, followed, answered, purse);
    };
  }

  /** What other rules made of a page cannot stand for it: then it has to be sent again. */
  private static Visitor.Having having(FollowedArticle followed) {
    FollowedArticle.Seen seen = followed.seen();
    return seen == null || !seen.reader().equals(Extractor.READER)
        ? Visitor.Having.NOTHING
        : new Visitor.Having(seen.etag(), seen.modified());
  }

  private Outcome answered(
      Source source, FollowedArticle followed, Visit.Answered visit, Purse purse)
      throws InterruptedException {
    Exchange exchange = visit.exchange();
    FollowedArticle.Seen seen = followed.seen();
    return switch (exchange.status()) {
      case 200 -> page(source, followed, visit, purse);
      case 304 -> {
        if (seen == null) {
          yield failed(followed, "was answered \"not modified\", though it was never seen", null);
        }
        if (archive.unabridged().isErased(seen.content())) {
          yield stillErased(followed, seen);
        }
        fetches.keep(exchange, followed.article());
        Content content = archive.unabridged().content(seen.content());
        yield observed(followed, exchange, content, seen.language(), seen.etag(), seen.modified());
      }
      case 404 -> missing(followed, "was answered \"not found\" (404)");
      case 410 -> gone(followed, "gone (410)");
      default ->
          failed(
              followed,
              "was answered with status " + exchange.status(),
              visitor.retryAfter(exchange));
    };
  }

  private Outcome page(Source source, FollowedArticle followed, Visit.Answered visit, Purse purse)
      throws InterruptedException {
    Exchange exchange = visit.exchange();
    if (!exchange.isHtml()) {
      String type = exchange.header("Content-Type").orElse("");
      return failed(followed, "is no page, but " + type, null);
    }
    Extraction extraction;
    try {
      extraction =
          limiter.parse(
              purse.deadline(),
              () -> {
                begun(followed);
                return extractor.extract(exchange.page(exchange.url()), purse.deadline().left());
              });
    } catch (IOException e) {
      return failed(followed, "could not be read: " + e.getMessage(), null);
    }
    if (extraction instanceof Extraction.Refused refused
        && refused.reason() == Extraction.Reason.UNREADABLE) {
      String reason = "cannot be read: " + refused.detail();
      return failed(followed, purse.deadline().isPast() ? purse.deadline().reason() : reason, null);
    }
    return switch (extraction) {
      case Extraction.Refused refused ->
          followed.seen() == null || recognition.isOwn(source, followed, exchange.url())
              ? refused(followed, exchange, refused)
              : ledAway(followed, exchange.url());
      case Extraction.Article article ->
          recognized(followed, recognition.of(source, followed, Found.of(visit, article), purse));
    };
  }

  private Outcome recognized(FollowedArticle followed, Recognition.Told told) {
    return switch (told) {
      case Recognition.As as -> recorded(as.followed(), as.found());
      case Recognition.Another ignored -> Outcome.ELSEWHERE;
      case Recognition.NotFollowed other -> {
        follows.note(
            followed.failed(
                "leads to " + other.address() + ", which is not to be followed", false, null));
        yield Outcome.ELSEWHERE;
      }
      case Recognition.LedAway away -> ledAway(followed, away.address());
    };
  }

  /** The page is kept all the same: better rules may find the article on it. */
  private Outcome refused(FollowedArticle followed, Exchange exchange, Extraction.Refused refused) {
    fetches.keep(exchange, followed.article());
    String told = refused.reason().name().toLowerCase(Locale.ROOT) + ": " + refused.detail();
    if (refused.reason() == Extraction.Reason.MISSING) {
      return missing(followed, "shows a page that says that it was not found");
    }
    Duration pause = schedule.pause(time.now(), followed.quietSince());
    Duration least = pause.compareTo(NO_ARTICLE) < 0 ? NO_ARTICLE : pause;
    follows.note(followed.failed("shows no article (" + told + ")", false, time.now().plus(least)));
    return Outcome.NO_ARTICLE;
  }

  /** It says what is erased of it: that is looked at again, and neither kept nor recorded. */
  private Outcome stillErased(FollowedArticle followed, FollowedArticle.Seen seen) {
    Instant now = time.now();
    Duration pause = schedule.pause(now, followed.quietSince());
    follows.note(followed.found(seen, now.plus(pause), pause));
    return Outcome.UNCHANGED;
  }

  private Outcome ledAway(FollowedArticle followed, String address) {
    return failed(followed, "leads to another page by now, " + address, null);
  }

  private Outcome recorded(FollowedArticle followed, Found found) {
    if (!archive.unabridged().isErased(hash(found.content()))) {
      fetches.keep(found.exchange(), followed.article());
    }
    return observed(
        followed,
        found.exchange(),
        found.content(),
        found.article().language(),
        found.exchange().header("ETag").orElse(null),
        found.exchange().header("Last-Modified").orElse(null));
  }

  private Outcome observed(
      FollowedArticle followed,
      Exchange exchange,
      Content content,
      @Nullable String language,
      @Nullable String etag,
      @Nullable String modified) {
    FollowedArticle.Seen before = followed.seen();
    if (before != null && !before.reader().equals(Extractor.READER)) {
      reextraction.of(followed); // with what was just kept
    } else {
      archive.record(
          List.of(
              new Observation(
                  followed.source(),
                  followed.url(),
                  exchange.at(),
                  content,
                  Extractor.READER,
                  null,
                  language)));
    }
    Sha256 hash = hash(content);
    boolean changed = before != null && !before.content().equals(hash);
    Instant stands = changed ? exchange.at() : followed.quietSince();
    FollowedArticle.Seen seen =
        new FollowedArticle.Seen(
            exchange.at(), stands, hash, Extractor.READER, language, etag, modified);
    Instant now = time.now();
    Duration pause = schedule.pause(now, stands);
    follows.note(followed.found(seen, now.plus(pause), pause));
    return before == null ? Outcome.FIRST : changed ? Outcome.CHANGED : Outcome.UNCHANGED;
  }

  /**
   * Notes a failure before a page is read, which what comes of it replaces: a page that ends the
   * process is not the first that is read after each restart.
   */
  private void begun(FollowedArticle followed) {
    Instant retry = time.now().plus(Schedule.retry(followed.failures() + 1));
    follows.note(followed.failed(DueLook.BROKEN_OFF, false, retry));
  }

  private Outcome failed(FollowedArticle followed, String reason, @Nullable Instant until) {
    Instant retry = time.now().plus(Schedule.retry(followed.failures() + 1));
    follows.note(
        followed.failed(reason, false, until == null || until.isBefore(retry) ? retry : until));
    return Outcome.FAILED;
  }

  private Outcome missing(FollowedArticle followed, String reason) {
    if (followed.missing() + 1 >= MISSING) {
      return gone(followed, "not found " + MISSING + " times in a row");
    }
    Duration pause = FIRST_MISSING.multipliedBy(1L << (2 * followed.missing()));
    follows.note(followed.failed(reason, true, time.now().plus(pause)));
    return Outcome.FAILED;
  }

  private Outcome gone(FollowedArticle followed, String reason) {
    String day = time.now().atOffset(ZoneOffset.UTC).toLocalDate().toString();
    follows.note(followed.failed("was " + reason + " on " + day, true, null));
    return Outcome.GONE;
  }

  static Sha256 hash(Content content) {
    return Sha256.of(content.bytes());
  }
}
