package stet.intake.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import stet.store.Source;

/**
 * Patient client of a web archive. It waits if the archive is slow or asks for a pause, and stops
 * if the archive asks for that. It is used by one thread.
 */
final class WebArchiveClient implements AutoCloseable {

  /** The most tries of one request. */
  private static final int TRIES = 4;

  /** The wait after the first failure. It is doubled after each further one. */
  private static final Duration FIRST_RETRY = Duration.ofMinutes(1);

  /**
   * The longest wait. Nobody waits for longer in front of a screen, so a longer pause is reported
   * instead.
   */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

  /**
   * The time to wait for an answer, which is longer than usual, because an archive sends nothing
   * while it searches its index.
   */
  private static final PoliteFetcher.Patience PATIENT =
      new PoliteFetcher.Patience(Duration.ofSeconds(90), Duration.ofMinutes(4));

  /** The longest time for a request with all its redirects. Nobody else waits for it. */
  private static final Duration LONGEST_LOOK = Duration.ofMinutes(15);

  /** The timestamp and the address that the archive's own address of a capture contains. */
  private static final Pattern NAMED = Pattern.compile("/(\\d{14})[a-z_]*/(.+)$");

  private final Source guest;
  private final TimeSource time;
  private final PoliteFetcher visitor;

  /**
   * Creates a client.
   *
   * @param guest the contact, reach and pace with which the archive is asked
   * @param keepsRobots whether the archive's robots.txt is obeyed
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

  /** Requests an address, and retries if that may help. */
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
   * Returns a note on the capture that came in place of the requested one, if another came. An
   * archive redirects to the nearest capture if it cannot deliver the requested one, or follows a
   * captured redirect.
   */
  static Optional<String> elsewhere(Capture capture, HttpExchange exchange) {
    Matcher named = NAMED.matcher(exchange.url());
    if (named.find() && !named.group(1).equals(capture.timestamp())) {
      return Optional.of("leads to the capture of " + named.group(1));
    }
    // This header gives the time of the capture that came (RFC 7089, 2.1.1).
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
