package stet.store;

import java.time.Duration;
import java.time.Instant;
import stet.model.ArticleId;
import stet.model.Sha256;

/**
 * An observation with a time in the future, because a clock was ahead.
 *
 * @param position the place of the observation in the hash chain
 * @param identifier the identifier of the article, as the source gave it
 */
public record FutureObservation(
    long position, ArticleId article, String identifier, Instant seen, Sha256 content) {

  /**
   * The difference that is tolerated. Clocks that are set by the network differ by less; a clock
   * that is wrong differs by far more.
   */
  public static final Duration TOLERANCE = Duration.ofMinutes(5);
}
