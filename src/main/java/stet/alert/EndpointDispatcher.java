package stet.alert;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.desk.AlertOutbox;
import stet.health.BackgroundTask;
import stet.health.TaskDescription;
import stet.health.TaskRegistry;
import stet.store.QueuedAlert;

/**
 * Dispatcher that sends the alerts of one endpoint in order, one at a time. It has a separate
 * thread, so that a slow endpoint does not delay the others.
 */
final class EndpointDispatcher implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EndpointDispatcher.class);

  private static final Duration NOT_NOW = Duration.ofSeconds(1);

  /** The time after which the task counts as stalled; a delivery times out long before. */
  private static final Duration LONGEST_DELIVERY = Duration.ofMinutes(10);

  private final URI endpoint;
  private final AlertOutbox alerts;
  private final WebhookSender sender;
  private final RetryPolicy patience;
  private final Clock clock;
  private final Semaphore called = new Semaphore(0);
  private final BackgroundTask task;

  /**
   * @param number the number of the endpoint, which monitors see instead of its address because the
   *     address can be a secret
   */
  EndpointDispatcher(
      URI endpoint,
      int number,
      AlertOutbox alerts,
      WebhookSender sender,
      RetryPolicy patience,
      Clock clock,
      TaskRegistry tasks) {
    this.endpoint = endpoint;
    this.alerts = alerts;
    this.sender = sender;
    this.patience = patience;
    this.clock = clock;
    TaskDescription description =
        new TaskDescription(
            "webhook-" + number,
            "Its alerts are kept, and sent later.",
            false, // another server's failure says nothing about this process
            LONGEST_DELIVERY);
    this.task = tasks.startVirtual(description, this::run);
  }

  /** Wakes the dispatcher when there is something to send. */
  void call() {
    called.release();
  }

  private void run(BackgroundTask running) throws InterruptedException {
    while (!running.stops()) {
      bringAll(running);
      called.acquire();
      called.drainPermits();
    }
  }

  private void bringAll(BackgroundTask running) throws InterruptedException {
    int failures = 0;
    while (true) {
      Duration wait;
      running.working();
      try {
        Optional<QueuedAlert> due = alerts.first(endpoint);
        if (due.isEmpty()) {
          running.done();
          return;
        }
        DeliveryResult delivery = sender.send(due.get());
        if (running.stops() && !(delivery instanceof DeliveryResult.Taken)) {
          return; // the delivery may have been interrupted
        }
        failures = delivery instanceof DeliveryResult.Failed ? failures + 1 : 0;
        wait = after(due.get(), delivery, failures);
        note(running, delivery, wait);
      } catch (RuntimeException e) {
        wait = running.failed(e);
      }
      if (running.pause(wait)) {
        return;
      }
    }
  }

  private void note(BackgroundTask running, DeliveryResult delivery, Duration wait) {
    if (delivery instanceof DeliveryResult.Failed failed) {
      running.retryIn(
          wait, "%s has not taken an alert: %s.".formatted(endpoint.getHost(), failed.reason()));
    } else {
      running.done();
    }
  }

  /** Records the result of a delivery, and returns the time to wait before the next one. */
  private Duration after(QueuedAlert due, DeliveryResult delivery, int failures) {
    String name = due.search().name();
    return switch (delivery) {
      case DeliveryResult.Taken taken -> {
        alerts.settled(due);
        yield Duration.ZERO;
      }
      case DeliveryResult.Moot moot -> {
        LOG.info("An alert of {} is not sent: {}", name, moot.reason());
        alerts.settled(due);
        yield Duration.ZERO;
      }
      case DeliveryResult.NotNow now -> NOT_NOW;
      case DeliveryResult.Refused refused -> {
        giveUp(due, refused.reason());
        yield Duration.ZERO;
      }
      case DeliveryResult.Failed failed -> {
        boolean late = due.queued().plus(patience.giveUp()).isBefore(clock.instant());
        if (late) {
          giveUp(due, failed.reason());
        } else {
          LOG.info("{} has not taken an alert of {}: {}", endpoint, name, failed.reason());
          alerts.failed(due, failed.reason());
        }
        Duration asked = failed.after().orElse(Duration.ZERO);
        Duration own = patience.pause(failures, chance());
        Duration longer = asked.compareTo(own) > 0 ? asked : own;
        yield longer.compareTo(patience.longest()) > 0 ? patience.longest() : longer;
      }
    };
  }

  private void giveUp(QueuedAlert due, String reason) {
    LOG.warn("An alert of {} for {} is given up: {}", due.search().name(), endpoint, reason);
    alerts.givenUp(due, reason);
  }

  private static double chance() {
    return ThreadLocalRandom.current().nextDouble();
  }

  @Override
  public void close() {
    task.interrupt();
    task.join();
  }
}
