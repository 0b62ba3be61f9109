package stet.intake.collect;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import stet.model.NetworkPolicy;
import stet.store.Source;

/**
 * Polite fetcher of pages. It identifies itself, obeys robots.txt, makes one request to a host at a
 * time with a pause after it, and stops if the server asks for that. Safe for all threads.
 */
final class PoliteFetcher implements AutoCloseable {

  /** The name of Stet in robots.txt: the product token of RFC 9309, 2.2.1. */
  static final String TOKEN = "stet";

  /** The most bytes of a body. No page is longer, and a faulty one may be endless. */
  static final int LONGEST = 16 << 20;

  /**
   * The most redirects that are followed. RFC 9309 asks for this number for robots.txt, and it is
   * enough for pages.
   */
  private static final int REDIRECTS = 5;

  /** The longest pause that a server may ask for. */
  static final Duration LONGEST_PAUSE = Duration.ofDays(1);

  /**
   * The time for which a host is not asked again while this machine's clock is wrong, since the
   * host is not to blame for that.
   */
  private static final Duration CLOCK = Duration.ofMinutes(10);

  private final TimeSource time;
  private final HostRateLimiter limiter;
  private final Keeping keeping;
  private final boolean keepsRobots;
  private final HttpTransport wire;
  private final ClockCheck clock;

  /**
   * The rules by origin. All rules in the cache together have at most this number of lines, of a
   * few hundred bytes each, because a feed may lead to any number of hosts.
   */
  private final Cache<String, RobotsRules> robots =
      Caffeine.newBuilder()
          .maximumWeight(200_000)
          .weigher((String origin, RobotsRules rules) -> rules.weight())
          .build();

  /** Receiver of the exchanges that are to be stored. */
  interface Keeping {
    void keep(HttpExchange exchange);
  }

  /**
   * The time to wait for an answer.
   *
   * @param silence the longest time until the connection is made, and between any two parts of the
   *     answer
   * @param whole the longest time until the end of the answer
   */
  record Patience(Duration silence, Duration whole) {
    static final Patience USUAL = new Patience(Duration.ofSeconds(20), Duration.ofSeconds(60));
  }

  /**
   * The validators for a conditional request.
   *
   * @param etag the ETag of the stored response
   * @param modified the Last-Modified of the stored response
   */
  record Having(@Nullable String etag, @Nullable String modified) {
    static final Having NOTHING = new Having(null, null);
  }

  /**
   * Creates a fetcher that obeys robots.txt.
   *
   * @param keeping receives each robots.txt, which only this class reads
   * @param clock the check of the clock against each answer
   */
  PoliteFetcher(TimeSource time, Patience patience, Keeping keeping, ClockCheck clock) {
    this(time, patience, keeping, clock, true);
  }

  /**
   * Creates a fetcher.
   *
   * @param keepsRobots whether robots.txt is read and obeyed at all
   */
  PoliteFetcher(
      TimeSource time, Patience patience, Keeping keeping, ClockCheck clock, boolean keepsRobots) {
    this.time = time;
    this.keepsRobots = keepsRobots;
    this.limiter = new HostRateLimiter(time);
    this.keeping = keeping;
    this.clock = clock;
    this.wire = new HttpTransport(time, patience);
  }

  /**
   * Requests an address for a source, and follows redirects.
   *
   * @param budget the budget that counts each request
   * @throws ClockAheadException if this machine's clock is far ahead
   */
  FetchResult visit(Source source, String address, Having having, RequestBudget budget)
      throws InterruptedException {
    List<HttpExchange> hops = new ArrayList<>();
    HttpUrl url = HttpUrl.parse(address);
    while (url != null && hops.size() <= REDIRECTS) {
      RobotsRules rules;
      try {
        rules = robots(source, url, budget);
      } catch (HostRateLimiter.ShutException e) {
        return new FetchResult.Failed(String.valueOf(e.getMessage()), e.until());
      }
      if (!rules.allow(url.toString())) {
        return rules.isUnknown()
            ? new FetchResult.Failed(
                "the robots.txt of " + url.host() + " cannot be had, so nothing is asked",
                rules.until())
            : new FetchResult.Forbidden("the robots.txt of " + url.host() + " does not allow it");
      }
      HttpExchange exchange;
      try {
        exchange = ask(source, url, having, rules.pace(source.pace()), budget);
      } catch (NetworkPolicy.Refused e) {
        return new FetchResult.Forbidden(String.valueOf(e.getMessage()));
      } catch (HostRateLimiter.ShutException e) {
        return new FetchResult.Failed(String.valueOf(e.getMessage()), e.until());
      } catch (IOException e) {
        return new FetchResult.Failed(
            budget.deadline().isPast() ? budget.deadline().reason() : reason(e), null);
      }
      if (!isRedirect(exchange.status())) {
        return new FetchResult.Answered(exchange, hops);
      }
      hops.add(exchange);
      url = exchange.header("Location").map(url::resolve).orElse(null);
    }
    return hops.isEmpty()
        ? new FetchResult.Forbidden("is no address of the web")
        : new FetchResult.Failed(
            url == null ? "is redirected to no address" : "is redirected again and again", null);
  }

  /** The time at which an address may be requested, according to its host's pace. */
  Instant opens(String address) {
    HttpUrl url = HttpUrl.parse(address);
    return url == null ? Instant.MIN : limiter.opens(origin(url));
  }

  /** The time until which the host of an address asked for a pause. */
  Instant pausedUntil(String address) {
    HttpUrl url = HttpUrl.parse(address);
    return url == null ? Instant.MIN : limiter.pausedUntil(origin(url));
  }

  /**
   * Returns the time at which a server wants to be asked again, according to its answer, or null if
   * the answer does not give one.
   */
  @Nullable Instant retryAfter(HttpExchange exchange) {
    Instant now = time.now();
    Instant until =
        exchange.header("Retry-After").map(text -> until(text.strip(), now)).orElse(null);
    Instant latest = now.plus(LONGEST_PAUSE);
    return until != null && until.isAfter(latest) ? latest : until;
  }

  @Override
  public void close() {
    wire.close();
  }

  private RobotsRules robots(Source source, HttpUrl url, RequestBudget budget)
      throws InterruptedException, HostRateLimiter.ShutException {
    if (!keepsRobots) {
      return RobotsRules.NONE;
    }
    String origin = origin(url);
    RobotsRules known = robots.getIfPresent(origin);
    Instant now = time.now();
    if (known != null
        && now.isBefore(known.until())
        && !known
            .until()
            .isAfter(now.plus(RobotsRules.KEPT))) { // a later time was set by a wrong clock
      return known;
    }
    RobotsRules read = readRobots(source, url, budget);
    if (!budget
        .deadline()
        .isPast()) { // after the deadline, a failure is not the fault of the robots.txt
      robots.put(origin, read);
    }
    return read;
  }

  private RobotsRules readRobots(Source source, HttpUrl page, RequestBudget budget)
      throws InterruptedException, HostRateLimiter.ShutException {
    HttpUrl url = page.resolve("/robots.txt");
    for (int hop = 0; url != null && hop <= REDIRECTS; hop++) {
      try {
        HttpExchange exchange = ask(source, url, Having.NOTHING, source.pace(), budget);
        if (!isRedirect(exchange.status())) {
          keeping.keep(exchange);
          return RobotsRules.read(exchange, time.now());
        }
        url = exchange.header("Location").map(url::resolve).orElse(null);
      } catch (NetworkPolicy.Refused e) {
        return RobotsRules.NONE.until(
            time.now()); // the request for the page will be refused, with the reason
      } catch (HostRateLimiter.ShutException e) {
        throw e; // the page is not requested without the rules of its host
      } catch (IOException e) {
        return RobotsRules.unknown(time.now());
      }
    }
    return RobotsRules.NONE.until(time.now().plus(RobotsRules.KEPT)); // RFC 9309, 2.3.1.2
  }

  private HttpExchange ask(
      Source source, HttpUrl url, Having having, Duration pace, RequestBudget budget)
      throws IOException, InterruptedException {
    try (HostRateLimiter.HostTurn turn = limiter.enter(origin(url), pace, budget.deadline())) {
      if (budget.deadline().isPast()) {
        throw new InterruptedIOException(budget.deadline().reason());
      }
      budget.pay();
      HttpExchange exchange = wire.ask(source, url, having, budget.deadline().left());
      try {
        clock.require(exchange);
      } catch (ClockAheadException e) {
        turn.shut(time.now().plus(CLOCK)); // other hosts may show whether the clock is right again
        throw e;
      }
      if (exchange.status() == 429 || exchange.status() == 503) {
        Instant until = retryAfter(exchange);
        if (until != null) {
          turn.shut(until);
        }
      }
      return exchange;
    }
  }

  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  private static String origin(HttpUrl url) {
    return url.host() + ":" + url.port();
  }

  private static @Nullable Instant until(String text, Instant now) {
    if (text.matches("\\d{1,9}")) {
      return now.plusSeconds(Long.parseLong(text));
    }
    return date(text);
  }

  /** Parses a date in the HTTP format. Returns null if the text is not such a date. */
  static @Nullable Instant date(String text) {
    try {
      return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String reason(IOException e) {
    String message = e.getMessage() == null ? "" : ": " + e.getMessage();
    return switch (e) {
      case UnknownHostException unknown -> "its host is not known";
      case InterruptedIOException late -> "it took too long" + message;
      case SSLException insecure -> "no safe connection" + message;
      default -> "could not be fetched" + message;
    };
  }
}
