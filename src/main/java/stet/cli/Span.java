package stet.cli;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.model.Article;
import stet.model.Withholding;

/** A stretch of time, open where a side is null; both ends are within it. */
record Span(@Nullable Instant from, @Nullable Instant to) {

  /** Reads both ends as {@link Instants}, whole days and minutes. */
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
    Instants instants =
        Instants.of(text)
            .orElseThrow(
                () ->
                    new Refusal(
                        Exit.USAGE,
                        option
                            + " takes "
                            + Instants.FORMS
                            + ", not \""
                            + Terminal.harmless(text)
                            + "\"."));
    return end ? instants.last() : instants.first();
  }
}
