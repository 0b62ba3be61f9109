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
 * The alerts that are still to be sent, in the order in which they are. One that is queued is on
 * disk, and stays until it is delivered or given up. Safe for all threads.
 */
public final class AlertOutbox {

  private final Archive archive;
  private final Clock clock;

  public AlertOutbox(Archive archive, Clock clock) {
    this.archive = archive;
    this.clock = clock;
  }

  /** The saved searches whose webhooks want to be told. */
  public List<AlertSubscription> subscriptions() {
    return archive.read(unit -> unit.alerts().subscriptions());
  }

  /**
   * Queues what was found of a saved search up to a position, and notes that it was looked through
   * up to there, in one transaction: nothing is queued twice, nothing is passed over.
   *
   * @return whether it was; not where somebody else did meanwhile, or it was removed
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

  /** The endpoints for which something is queued. */
  public List<URI> endpoints() {
    return archive.read(unit -> unit.alerts().endpoints());
  }

  /** What an endpoint is to be told first. */
  public Optional<QueuedAlert> first(URI endpoint) {
    return archive.read(unit -> unit.alerts().first(endpoint));
  }

  /** It was delivered, or there is nothing to be told any more. */
  public void settled(QueuedAlert alert) {
    archive.update(
        unit -> {
          unit.alerts().remove(alert);
          unit.alerts().clearTrouble(alert.search().name());
        });
  }

  /** It was not taken, and is tried again. */
  public void failed(QueuedAlert alert, String reason) {
    archive.update(unit -> unit.alerts().setTrouble(alert.search().name(), reason, 0));
  }

  /** It was not taken, and is not tried again. */
  public void givenUp(QueuedAlert alert, String reason) {
    archive.update(
        unit -> {
          unit.alerts().remove(alert);
          unit.alerts().setTrouble(alert.search().name(), reason, 1);
        });
  }
}
