package stet.intake.collect;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stet.archive.Archive;
import stet.desk.FollowedArticles;
import stet.intake.extract.ArticleExtractor;
import stet.intake.extract.ExtractionResult;
import stet.model.Content;
import stet.model.Observation;
import stet.model.PublisherMention;
import stet.model.PublisherName;
import stet.model.Sha256;
import stet.store.FollowedArticle;
import stet.store.Source;

/** Checks a followed article: fetches its page and records its text. Safe for all threads. */
final class ArticleChecker {

  /**
   * The time until the next check if robots.txt or the allowed reach forbids the request, since
   * that may change.
   */
  private static final Duration FORBIDDEN = Duration.ofDays(1);

  /** The shortest time until the next check if the page shows no article. It may show one later. */
  private static final Duration NO_ARTICLE = Duration.ofHours(1);

  /**
   * The number of answers "not found" in a row, over more than a day, after which an article counts
   * as gone.
   */
  private static final int MISSING = 3;

  private static final Duration FIRST_MISSING = Duration.ofHours(6);

  private final Archive archive;
  private final FollowedArticles follows;
  private final FetchArchive fetches;
  private final Reextraction reextraction;
  private final PoliteFetcher visitor;
  private final RevisitSchedule schedule;
  private final TimeSource time;
  private final ParseLimiter limiter;
  private final ArticleRecognizer recognition;
  private final ArticleExtractor extractor = new ArticleExtractor();

  ArticleChecker(
      Archive archive,
      FollowedArticles follows,
      FetchArchive fetches,
      Reextraction reextraction,
      PoliteFetcher visitor,
      RevisitSchedule schedule,
      TimeSource time,
      ParseLimiter limiter) {
    this.archive = archive;
    this.follows = follows;
    this.fetches = fetches;
    this.reextraction = reextraction;
    this.visitor = visitor;
    this.schedule = schedule;
    this.time = time;
    this.limiter = limiter;
    this.recognition = new ArticleRecognizer(archive, follows, visitor, limiter);
  }

  CheckOutcome look(Source source, FollowedArticle followed, RequestBudget budget)
      throws InterruptedException {
    return switch (visitor.visit(source, followed.url(), having(followed), budget)) {
      case FetchResult.Forbidden forbidden -> {
        follows.note(followed.failed(forbidden.reason(), false, time.now().plus(FORBIDDEN)));
        yield CheckOutcome.FORBIDDEN;
      }
      case FetchResult.Failed failed -> failed(followed, failed.reason(), failed.until());
      case FetchResult.Answered answered -> answered(source, followed, answered, budget);
    };
  }

  /**
   * The validators for the request. There are none if other rules extracted the latest text: then
   * the page must be sent again, to be extracted by the present rules.
   */
  private static PoliteFetcher.Having having(FollowedArticle followed) {
    FollowedArticle.LatestText seen = followed.seen();
    return seen == null || !seen.reader().equals(ArticleExtractor.READER)
        ? PoliteFetcher.Having.NOTHING
        : new PoliteFetcher.Having(seen.etag(), seen.modified());
  }

  private CheckOutcome answered(
      Source source, FollowedArticle followed, FetchResult.Answered visit, RequestBudget budget)
      throws InterruptedException {
    HttpExchange exchange = visit.exchange();
    FollowedArticle.LatestText seen = followed.seen();
    return switch (exchange.status()) {
      case 200 -> page(source, followed, visit, budget);
      case 304 -> {
        if (seen == null) {
          yield failed(followed, "was answered \"not modified\", though it was never seen", null);
        }
        if (archive.unabridged().isErased(seen.content())) {
          yield stillErased(followed, seen);
        }
        fetches.keep(exchange, followed.article());
        Content content = archive.unabridged().content(seen.content());
        yield observed(
            followed,
            exchange,
            content,
            PublisherName.NONE,
            seen.language(),
            seen.etag(),
            seen.modified());
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

  private CheckOutcome page(
      Source source, FollowedArticle followed, FetchResult.Answered visit, RequestBudget budget)
      throws InterruptedException {
    HttpExchange exchange = visit.exchange();
    if (!exchange.isHtml()) {
      String type = exchange.header("Content-Type").orElse("");
      return failed(followed, "is no page, but " + type, null);
    }
    ExtractionResult extraction;
    try {
      extraction =
          limiter.parse(
              budget.deadline(),
              () -> {
                begun(followed);
                return extractor.extract(exchange.page(exchange.url()), budget.deadline().left());
              });
    } catch (IOException e) {
      return failed(followed, "could not be read: " + e.getMessage(), null);
    }
    if (extraction instanceof ExtractionResult.Refused refused
        && refused.reason() == ExtractionResult.Reason.UNREADABLE) {
      String reason = "cannot be read: " + refused.detail();
      return failed(
          followed, budget.deadline().isPast() ? budget.deadline().reason() : reason, null);
    }
    return switch (extraction) {
      case ExtractionResult.Refused refused ->
          followed.seen() == null || recognition.isOwn(source, followed, exchange.url())
              ? refused(followed, exchange, refused)
              : ledAway(followed, exchange.url());
      case ExtractionResult.ExtractedArticle article ->
          recognized(
              followed,
              recognition.of(source, followed, RecognizedArticle.of(visit, article), budget));
    };
  }

  private CheckOutcome recognized(
      FollowedArticle followed, ArticleRecognizer.RecognitionResult result) {
    return switch (result) {
      case ArticleRecognizer.ExpectedArticle as -> recorded(as.followed(), as.found());
      case ArticleRecognizer.FollowedElsewhere ignored -> CheckOutcome.ELSEWHERE;
      case ArticleRecognizer.NotFollowed other -> {
        follows.note(
            followed.failed(
                "leads to " + other.address() + ", which is not to be followed", false, null));
        yield CheckOutcome.ELSEWHERE;
      }
      case ArticleRecognizer.LedAway away -> ledAway(followed, away.address());
    };
  }

  /**
   * Notes that the page shows no article. The page is stored all the same, since better rules may
   * find an article on it.
   */
  private CheckOutcome refused(
      FollowedArticle followed, HttpExchange exchange, ExtractionResult.Refused refused) {
    fetches.keep(exchange, followed.article());
    String why = refused.reason().name().toLowerCase(Locale.ROOT) + ": " + refused.detail();
    if (refused.reason() == ExtractionResult.Reason.MISSING) {
      return missing(followed, "shows a page that says that it was not found");
    }
    Duration pause = schedule.pause(time.now(), followed.quietSince());
    Duration least = pause.compareTo(NO_ARTICLE) < 0 ? NO_ARTICLE : pause;
    follows.note(followed.failed("shows no article (" + why + ")", false, time.now().plus(least)));
    return CheckOutcome.NO_ARTICLE;
  }

  /**
   * Plans the next check of a page whose text is erased. The page is neither stored nor recorded.
   */
  private CheckOutcome stillErased(FollowedArticle followed, FollowedArticle.LatestText seen) {
    Instant now = time.now();
    Duration pause = schedule.pause(now, followed.quietSince());
    follows.note(followed.found(seen, now.plus(pause), pause));
    return CheckOutcome.UNCHANGED;
  }

  private CheckOutcome ledAway(FollowedArticle followed, String address) {
    return failed(followed, "leads to another page by now, " + address, null);
  }

  private CheckOutcome recorded(FollowedArticle followed, RecognizedArticle found) {
    if (!archive.unabridged().isErased(hash(found.content()))) {
      fetches.keep(found.exchange(), followed.article());
    }
    return observed(
        followed,
        found.exchange(),
        found.content(),
        found.article().publisher(),
        found.article().language(),
        found.exchange().header("ETag").orElse(null),
        found.exchange().header("Last-Modified").orElse(null));
  }

  private CheckOutcome observed(
      FollowedArticle followed,
      HttpExchange exchange,
      Content content,
      PublisherName publisher,
      @Nullable String language,
      @Nullable String etag,
      @Nullable String modified) {
    FollowedArticle.LatestText before = followed.seen();
    if (before != null && !before.reader().equals(ArticleExtractor.READER)) {
      reextraction.of(followed); // with the response that was just stored
    } else {
      archive.record(
          List.of(
              new Observation(
                  followed.source(),
                  followed.url(),
                  exchange.at(),
                  content,
                  ArticleExtractor.READER,
                  null,
                  language)),
          (unit, recorded) ->
              unit.publishers().add(followed.article(), PublisherMention.ofPage(publisher)));
    }
    Sha256 hash = hash(content);
    boolean changed = before != null && !before.content().equals(hash);
    Instant unchangedSince = changed ? exchange.at() : followed.quietSince();
    FollowedArticle.LatestText seen =
        new FollowedArticle.LatestText(
            exchange.at(), unchangedSince, hash, ArticleExtractor.READER, language, etag, modified);
    Instant now = time.now();
    Duration pause = schedule.pause(now, unchangedSince);
    follows.note(followed.found(seen, now.plus(pause), pause));
    return before == null
        ? CheckOutcome.FIRST
        : changed ? CheckOutcome.CHANGED : CheckOutcome.UNCHANGED;
  }

  /**
   * Notes a failure before a page is read; the result of the check replaces this note. So, if a
   * page makes the process end, it is not the first page read after each restart.
   */
  private void begun(FollowedArticle followed) {
    Instant retry = time.now().plus(RevisitSchedule.retry(followed.failures() + 1));
    follows.note(followed.failed(DueTaskRunner.BROKEN_OFF, false, retry));
  }

  private CheckOutcome failed(FollowedArticle followed, String reason, @Nullable Instant until) {
    Instant retry = time.now().plus(RevisitSchedule.retry(followed.failures() + 1));
    follows.note(
        followed.failed(reason, false, until == null || until.isBefore(retry) ? retry : until));
    return CheckOutcome.FAILED;
  }

  private CheckOutcome missing(FollowedArticle followed, String reason) {
    if (followed.missing() + 1 >= MISSING) {
      return gone(followed, "not found " + MISSING + " times in a row");
    }
    Duration pause = FIRST_MISSING.multipliedBy(1L << (2 * followed.missing()));
    follows.note(followed.failed(reason, true, time.now().plus(pause)));
    return CheckOutcome.FAILED;
  }

  private CheckOutcome gone(FollowedArticle followed, String reason) {
    String day = time.now().atOffset(ZoneOffset.UTC).toLocalDate().toString();
    follows.note(followed.failed("was " + reason + " on " + day, true, null));
    return CheckOutcome.GONE;
  }

  static Sha256 hash(Content content) {
    return Sha256.of(content.bytes());
  }
}
