package stet.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What one look at an article found, at one instant: the stored truth.
 *
 * @param source the publisher, as {@code nytimes}
 * @param identifier the article's URL or other identifier, as it was given
 * @param seen when it was looked at, in whole milliseconds (finer parts are cut off), in the years
 *     1 to 9999
 * @param reader which importer or extraction rules made it, with their version: {@code jsonl/1}
 * @param label the version's name at its origin, if it had one
 * @param language BCP 47 tag, where the reader knew it
 */
public record Observation(
    String source,
    String identifier,
    Instant seen,
    Content content,
    String reader,
    @Nullable String label,
    @Nullable String language) {

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

  public Observation {
    source = source.strip();
    identifier = identifier.strip();
    if (source.isEmpty() || identifier.isEmpty()) {
      throw new IllegalArgumentException("an observation needs a source and an identifier");
    }
    seen = seen.truncatedTo(ChronoUnit.MILLIS);
    if (seen.isBefore(FIRST) || seen.isAfter(LAST)) {
      throw new IllegalArgumentException("an instant must lie in the years 1 to 9999: " + seen);
    }
  }

  public ArticleId article() {
    return ArticleId.of(source, identifier);
  }
}
