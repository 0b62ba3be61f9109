package stet.store;

import java.time.Duration;
import java.time.Instant;
import stet.model.ArticleId;
import stet.model.Sha256;

/**
 * An observation dated later than now, because some clock ran ahead.
 *
 * @param position its place in the chain
 * @param identifier of the article, as it was given
 */
public record FutureObservation(
    long position, ArticleId article, String identifier, Instant seen, Sha256 content) {

  /** Clocks that are set by the network differ by less; one that jumped differs by far more. */
  public static final Duration TOLERANCE = Duration.ofMinutes(5);
}
