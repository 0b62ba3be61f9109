package stet.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import stet.model.Address;
import stet.model.Article;
import stet.model.Withholding;

/** A stretch of time, open where a side is null; both ends are within it. */
record Span(@Nullable Instant from, @Nullable Instant to) {

  /** Reads days ({@code 2025-10-04}, whole, in UTC), instants, or the 14 digits of addresses. */
  static Span of(@Nullable String from, @Nullable String to) {
    Span span =
        new Span(
            from == null ? null : instant("--from", from, false),
            to == null ? null : instant("--to", to, true));
    if (span.from != null && span.to != null && span.to.isBefore(span.from)) {
      throw new Refusal(Exit.USAGE, "--to lies before --from.");
    }
    return span;
  }

  Withholding.OfArticle in(Article article) {
    return new Withholding.OfArticle(article.id(), from, to);
  }

  private static Instant instant(String option, String text, boolean end) {
    if (Address.parse(text).isPresent()) {
      Instant second = Address.parse(text).get().second();
      return end ? second.plusMillis(999) : second;
    }
    try {
      if (text.length() == "2025-10-04".length()) {
        Instant day = LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        return end ? day.plus(Duration.ofDays(1)).minusMillis(1) : day;
      }
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new Refusal(
          Exit.USAGE,
          option
              + " takes a day (2025-10-04), an instant (2025-10-04T16:00:00Z) or 14 digits"
              + " (20251004160000), not \""
              + Terminal.harmless(text)
              + "\".");
    }
  }
}
