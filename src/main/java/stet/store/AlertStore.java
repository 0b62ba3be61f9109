package stet.store;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Store of the alerts in the order in which they are sent, and of the archive positions that alert
 * nobody.
 */
public interface AlertStore {

  /** The saved searches that have a webhook, by name. */
  List<AlertSubscription> subscriptions();

  /**
   * Notes that the archive was searched up to a position.
   *
   * @return whether it was noted; false if the subscription was replaced or removed meanwhile
   */
  boolean advance(AlertSubscription subscription, long upTo);

  /** Queues an alert. */
  void add(String search, MatchedRevision revision, Instant queued);

  /** The endpoints for which alerts are queued. */
  List<URI> endpoints();

  /** The alert that an endpoint is sent next. */
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

  /** Keeps observations in a range from alerting anybody. */
  void silence(PositionRange range);

  /** The ranges that alert nobody and overlap a range, in order. */
  List<PositionRange> silenced(PositionRange range);
}
