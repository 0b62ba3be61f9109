package stet.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * An observation: the content of an article as found at one instant. Observations are the data that
 * the archive stores.
 *
 * @param source the publisher, such as {@code nytimes}
 * @param identifier the article's URL or other identifier, as it was given
 * @param seen the time of the observation, in whole milliseconds (finer parts are cut off), in the
 *     years 1 to 9999
 * @param reader the importer or extraction rules that made the observation, with their version:
 *     {@code jsonl/1}
 * @param label the name of the version in the imported data, if it had one
 * @param language BCP 47 tag, if the reader knew it
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
