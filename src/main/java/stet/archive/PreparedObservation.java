package stet.archive;

import stet.model.ArticleId;
import stet.model.Observation;
import stet.model.Sha256;
import stet.store.ObservationKey;

/** An observation, with all values that can be computed before a write transaction begins. */
final class PreparedObservation {

  final Observation observation;
  final ArticleId article;
  final byte[] bytes;
  final Sha256 hash;

  PreparedObservation(Observation observation) {
    this.observation = observation;
    this.article = observation.article();
    this.bytes = observation.content().bytes();
    this.hash = Sha256.of(bytes);
  }

  /**
   * Returns the observation without its label. It is recorded like that if its content is erased,
   * because a label may quote the content.
   */
  PreparedObservation unlabelled() {
    return new PreparedObservation(
        new Observation(
            observation.source(),
            observation.identifier(),
            observation.seen(),
            observation.content(),
            observation.reader(),
            null,
            observation.language()));
  }

  ObservationKey mark() {
    return new ObservationKey(
        observation.seen().toEpochMilli(),
        hash,
        observation.reader(),
        observation.label(),
        observation.language(),
        observation.identifier());
  }

  /** The digest that it has in the hash chain at a position. */
  Sha256 digest(long position) {
    return HashChain.digest(
        position,
        observation.source(),
        observation.identifier(),
        observation.seen().toEpochMilli(),
        hash,
        observation.reader(),
        observation.label(),
        observation.language());
  }
}
