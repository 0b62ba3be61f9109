package stet.intake.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Checks that this machine's clock is not far ahead. An observation of the future would stay in the
 * archive for good, and what is due by such a clock would not come.
 *
 * <p>Neither witness is believed alone: a server may be behind its time, and an archive may have
 * rested for years. So the clock is wrong where it is far ahead of both.
 */
final class ClockCheck {

  /** More than any time zone is off, and less than an observation may be wrong by. */
  static final Duration FAR = Duration.ofDays(1);

  private final Function<Instant, Optional<Instant>> latest;

  /**
   * @param latest gives the latest time before a clock's, of all that were recorded lately: what is
   *     taken in of the past or was noted by a wrong clock says nothing of this one
   */
  ClockCheck(Function<Instant, Optional<Instant>> latest) {
    this.latest = latest;
  }

  /** For what records nothing. */
  static ClockCheck none() {
    return new ClockCheck(Optional::of);
  }

  /**
   * Holds the time at which an answer came against what its server says.
   *
   * @throws ClockAheadException if it is far ahead of that and of what was recorded last
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
