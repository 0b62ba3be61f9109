package stet.intake.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Checks that this machine's clock is not far ahead. An observation with a future time would stay
 * in the archive for good, and checks planned by such a clock would not take place.
 *
 * <p>The clock is compared with two times, the server's and that of the latest observation, because
 * each alone may be wrong: a server's clock may be behind, and an archive may not have been used
 * for years. The clock counts as wrong if it is far ahead of both.
 */
final class ClockCheck {

  /**
   * The difference beyond which a clock is far ahead. It is more than the difference of any two
   * time zones, and the limit of the error that an observation may have.
   */
  static final Duration FAR = Duration.ofDays(1);

  private final Function<Instant, Optional<Instant>> latest;

  /**
   * Creates a check.
   *
   * @param latest gives the time of the latest recent observation that is not after the clock;
   *     observations that were imported from the past or made by a wrong clock are no evidence
   *     about this clock
   */
  ClockCheck(Function<Instant, Optional<Instant>> latest) {
    this.latest = latest;
  }

  /** Returns a check that always passes, for callers that record nothing. */
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

  /**
   * Returns the time that the server states. An answer from a cache was made earlier, by its {@code
   * Age} (RFC 9111, 4.2.3).
   */
  private static @Nullable Instant said(HttpExchange exchange) {
    Instant date =
        exchange.header("Date").map(text -> PoliteFetcher.date(text.strip())).orElse(null);
    String age = exchange.header("Age").map(String::strip).orElse("");
    return date != null && age.matches("\\d{1,9}") ? date.plusSeconds(Long.parseLong(age)) : date;
  }
}
