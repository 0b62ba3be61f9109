package stet.intake.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import stet.store.Source;

/**
 * Patient client of a web archive: it waits if the archive is slow or asks for a pause, and stops
 * when the archive asks for that. It is used by one thread.
 */
final class WebArchiveClient implements AutoCloseable {

  /** So many times something is asked for. */
  private static final int TRIES = 4;

  /** After the first failure it waits so long, then twice as long each time. */
  private static final Duration FIRST_RETRY = Duration.ofMinutes(1);

  /** Nobody sits and waits for longer: whoever is told to come back later is told so. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

  /** An index is searched while nothing is sent. */
  private static final PoliteFetcher.Patience PATIENT =
      new PoliteFetcher.Patience(Duration.ofSeconds(90), Duration.ofMinutes(4));

  /** With all redirects: nobody else waits for it. */
  private static final Duration LONGEST_LOOK = Duration.ofMinutes(15);

  /** The instant and the address that an archive's own address names. */
  private static final Pattern NAMED = Pattern.compile("/(\\d{14})[a-z_]*/(.+)$");

  private final Source guest;
  private final TimeSource time;
  private final PoliteFetcher visitor;

  /**
   * @param guest the contact, reach and pace with which it is asked
   * @param keepsRobots whether its robots.txt is obeyed
   */
  WebArchiveClient(FetchArchive fetches, Source guest, boolean keepsRobots, TimeSource time) {
    this.guest = guest;
    this.time = time;
    this.visitor =
        new PoliteFetcher(
            time,
            PATIENT,
            exchange -> fetches.keep(exchange, null),
            fetches.clockCheck(),
            keepsRobots);
  }

  /** Requests an address, with retries where these may help. */
  WebArchiveReply ask(String address) throws InterruptedException {
    HttpUrl url = HttpUrl.parse(address);
    if (url == null) {
      return new WebArchiveReply.None(address + " is no address of the web", false);
    }
    String reason = "";
    for (int tried = 0; tried < TRIES; tried++) {
      Instant later = time.now().plus(FIRST_RETRY.multipliedBy(1L << tried));
      Instant until;
      switch (visitor.visit(
          guest,
          address,
          PoliteFetcher.Having.NOTHING,
          new RequestBudget(CheckDeadline.in(LONGEST_LOOK)))) {
        case FetchResult.Forbidden forbidden -> {
          return new WebArchiveReply.None(forbidden.reason(), true);
        }
        case FetchResult.Failed failed -> {
          reason = failed.reason();
          until = failed.until();
        }
        case FetchResult.Answered answered -> {
          HttpExchange exchange = answered.exchange();
          if (exchange.status() == 200) {
            return new WebArchiveReply.Given(exchange);
          }
          reason = "answered with status " + exchange.status();
          if (exchange.status() != 429 && exchange.status() < 500) {
            return new WebArchiveReply.None(reason, false);
          }
          until = visitor.retryAfter(exchange);
        }
      }
      Instant next = until == null || until.isBefore(later) ? later : until;
      if (next.isAfter(time.now().plus(LONGEST_WAIT))) {
        return new WebArchiveReply.None(reason + ", and asks for a pause until " + next, true);
      }
      if (tried < TRIES - 1) {
        time.await(next);
      }
    }
    return new WebArchiveReply.None(reason + ", " + TRIES + " times", false);
  }

  /**
   * The address of the capture that came in place of the requested one, if another came: an archive
   * redirects to the nearest capture if it cannot deliver the requested one, or follows a captured
   * redirect.
   */
  static Optional<String> elsewhere(Capture capture, HttpExchange exchange) {
    Matcher named = NAMED.matcher(exchange.url());
    if (named.find() && !named.group(1).equals(capture.timestamp())) {
      return Optional.of("leads to the capture of " + named.group(1));
    }
    // RFC 7089, 2.1.1: when that was captured which came.
    Optional<Instant> memento = exchange.header("Memento-Datetime").map(WebArchiveClient::instant);
    return memento
        .filter(at -> !at.equals(Instant.MIN) && !at.equals(capture.at()))
        .map(at -> "leads to the capture of " + at);
  }

  private static Instant instant(String date) {
    Instant parsed = PoliteFetcher.date(date.strip());
    return parsed == null ? Instant.MIN : parsed;
  }

  @Override
  public void close() {
    visitor.close();
  }
}
