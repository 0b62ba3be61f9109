package stet.intake.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Check that this machine's clock is not far ahead. An observation of the future would stay in the
 * archive for good, and checks that are due by such a clock would not take place.
 *
 * <p>Two times are compared with the clock, the server's and that of the latest observation, since
 * each alone may be wrong: a server may be behind, and an archive may have rested for years. The
 * clock is wrong if it is far ahead of both.
 */
final class ClockCheck {

  /** More than any time zone differs, and less than an observation may be wrong by. */
  static final Duration FAR = Duration.ofDays(1);

  private final Function<Instant, Optional<Instant>> latest;

  /**
   * @param latest gives the latest time, not after a clock's, among the recent observations:
   *     observations imported from the past or made by a wrong clock say nothing about this one
   */
  ClockCheck(Function<Instant, Optional<Instant>> latest) {
    this.latest = latest;
  }

  /** A check that always passes, for callers that record nothing. */
  static ClockCheck none() {
    return new ClockCheck(Optional::of);
  }

  /**
   * Compares the time at which an answer came with the time that its server states.
   *
   * @throws ClockAheadException if the clock is far ahead of both that time and the latest
   *     observation
   */
  void require(HttpExchange exchange) {
    Instant said = said(exchange);
    if (said == null || !isFarAhead(exchange.at(), said)) {
      return;
    }
    Optional<Instant> recorded = latest.apply(exchange.at());
    if (recorded.isEmpty() || isFarAhead(exchange.at(), recorded.get())) {
      throw new ClockAheadException(
          "The clock of this machine says that it is "
              + exchange.at()
              + ", but "
              + exchange.url()
              + " was answered at "
              + said
              + recorded.map(at -> ", and the latest observation is of " + at).orElse("")
              + ". Nothing is recorded until the clock is right: set it.");
    }
  }

  private static boolean isFarAhead(Instant clock, Instant witness) {
    return witness.isBefore(clock.minus(FAR));
  }

  /** By RFC 9111, 4.2.3: what a cache answers was made some time ago. */
  private static @Nullable Instant said(HttpExchange exchange) {
    Instant date =
        exchange.header("Date").map(text -> PoliteFetcher.date(text.strip())).orElse(null);
    String age = exchange.header("Age").map(String::strip).orElse("");
    return date != null && age.matches("\\d{1,9}") ? date.plusSeconds(Long.parseLong(age)) : date;
  }
}
