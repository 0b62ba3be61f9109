package stet.store;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Store of the alerts, in the order in which they are sent, and of the archive positions that cause
 * no alerts.
 */
public interface AlertStore {

  /** The saved searches that have a webhook, by name. */
  List<AlertSubscription> subscriptions();

  /**
   * Notes that the archive was searched up to a position.
   *
   * @return whether that was noted; false if the subscription was replaced or removed meanwhile
   */
  boolean advance(AlertSubscription subscription, long upTo);

  /** Queues an alert. */
  void add(String search, MatchedRevision revision, Instant queued);

  /** The endpoints for which alerts are queued. */
  List<URI> endpoints();

  /** The next alert to be sent to an endpoint. */
  Optional<QueuedAlert> first(URI endpoint);

  /** Removes an alert from the queue. */
  void remove(QueuedAlert alert);

  /** Notes that the last alert of a search was accepted. */
  void clearTrouble(String search);

  /**
   * Notes why the last alert of a search was not accepted.
   *
   * @param givenUp the number of alerts that are not tried again
   */
  void setTrouble(String search, String reason, int givenUp);

  /** Notes that observations in a range cause no alerts. */
  void silence(PositionRange range);

  /** The ranges without alerts that overlap a range, in order. */
  List<PositionRange> silenced(PositionRange range);
}
