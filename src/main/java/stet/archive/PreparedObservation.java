package stet.archive;

import stet.model.ArticleId;
import stet.model.Observation;
import stet.model.Sha256;
import stet.store.ObservationKey;

/** An observation, with everything that can be worked out before a write transaction begins. */
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
   * The observation without its label, as it is recorded if its content is erased, since a label
   * may quote the content.
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

  /** Its digest in the chain, if it arrives at that position. */
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
