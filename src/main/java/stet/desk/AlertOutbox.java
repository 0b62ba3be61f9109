package stet.desk;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import stet.archive.Archive;
import stet.store.AlertStore;
import stet.store.AlertSubscription;
import stet.store.MatchedRevision;
import stet.store.QueuedAlert;

/**
 * Outbox of the alerts that are still to be sent, in order. A queued alert is stored on disk until
 * it is delivered or given up. Safe for all threads.
 */
public final class AlertOutbox {

  private final Archive archive;
  private final Clock clock;

  public AlertOutbox(Archive archive, Clock clock) {
    this.archive = archive;
    this.clock = clock;
  }

  /** The saved searches that have a webhook. */
  public List<AlertSubscription> subscriptions() {
    return archive.read(unit -> unit.alerts().subscriptions());
  }

  /**
   * Queues the results of a saved search up to a position and saves this position as matched. Both
   * are done in one transaction, so that no result is queued twice or missed.
   *
   * @return whether the results were queued; false if another process did this meanwhile or the
   *     search was removed
   */
  public boolean queue(AlertSubscription subscription, long upTo, List<MatchedRevision> found) {
    return archive.write(
        unit -> {
          AlertStore alerts = unit.alerts();
          boolean advanced = alerts.advance(subscription, upTo);
          if (advanced) {
            found.forEach(each -> alerts.add(subscription.name(), each, clock.instant()));
          }
          return advanced;
        });
  }

  /** The endpoints for which alerts are queued. */
  public List<URI> endpoints() {
    return archive.read(unit -> unit.alerts().endpoints());
  }

  /** The alert that must be sent to an endpoint next. */
  public Optional<QueuedAlert> first(URI endpoint) {
    return archive.read(unit -> unit.alerts().first(endpoint));
  }

  /** Records that an alert was delivered or that nothing is left to deliver. */
  public void settled(QueuedAlert alert) {
    archive.update(
        unit -> {
          unit.alerts().remove(alert);
          unit.alerts().clearTrouble(alert.search().name());
        });
  }

  /** Records that an alert was not accepted and will be tried again. */
  public void failed(QueuedAlert alert, String reason) {
    archive.update(unit -> unit.alerts().setTrouble(alert.search().name(), reason, 0));
  }

  /** Records that an alert was not accepted and will not be tried again. */
  public void givenUp(QueuedAlert alert, String reason) {
    archive.update(
        unit -> {
          unit.alerts().remove(alert);
          unit.alerts().setTrouble(alert.search().name(), reason, 1);
        });
  }
}
