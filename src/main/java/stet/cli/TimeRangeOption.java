package stet.cli;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.model.Article;
import stet.model.Withholding;

/**
 * The options {@code --from} and {@code --to} for a range of time. The range includes both ends,
 * and null means an open end.
 */
record TimeRangeOption(@Nullable Instant from, @Nullable Instant to) {

  /**
   * Reads both ends by {@link InstantConverter}. Whole days and minutes are included completely.
   */
  static TimeRangeOption of(@Nullable String from, @Nullable String to) {
    TimeRangeOption span =
        new TimeRangeOption(
            from == null ? null : instant("--from", from, false),
            to == null ? null : instant("--to", to, true));
    if (span.from != null && span.to != null && span.to.isBefore(span.from)) {
      throw new CommandRefusal(ExitStatus.USAGE, "--to lies before --from.");
    }
    return span;
  }

  Withholding.OfArticle in(Article article) {
    return new Withholding.OfArticle(article.id(), from, to);
  }

  private static Instant instant(String option, String text, boolean end) {
    InstantConverter instants =
        InstantConverter.of(text)
            .orElseThrow(
                () ->
                    new CommandRefusal(
                        ExitStatus.USAGE,
                        option
                            + " takes "
                            + InstantConverter.FORMS
                            + ", not \""
                            + TerminalOutput.harmless(text)
                            + "\"."));
    return end ? instants.last() : instants.first();
  }
}
