package stet.alert;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.desk.Alerts;
import stet.index.Ending;

/**
 * Brings one endpoint its alerts, one after the other and in order, in a thread of its own: however
 * long one takes, it keeps no other waiting.
 */
final class Courier implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  private static final Duration NOT_NOW = Duration.ofSeconds(1);

  private final URI endpoint;
  private final Alerts alerts;
  private final Sender sender;
  private final Patience patience;
  private final Clock clock;
  private final Semaphore called = new Semaphore(0);
  private final Thread thread;
  private volatile boolean closed;

  Courier(URI endpoint, Alerts alerts, Sender sender, Patience patience, Clock clock) {
    this.endpoint = endpoint;
    this.alerts = alerts;
    this.sender = sender;
    this.patience = patience;
    this.clock = clock;
    this.thread = Thread.ofVirtual().name("stet-courier-" + endpoint.getHost()).start(this::run);
  }

  /** There is something to be brought. */
  void call() {
    called.release();
  }

  private void run() {
    try {
      while (true) {
        called.acquire();
        called.drainPermits();
        bringAll();
      }
    } catch (InterruptedException e) {
      LOG.debug("No more is brought to {}", endpoint);
    }
  }

  private void bringAll() throws InterruptedException {
    int failures = 0;
    while (true) {
      Duration wait;
      try {
        Optional<Alerts.Due> due = alerts.first(endpoint);
        if (due.isEmpty()) {
          return;
        }
        Delivery delivery = sender.send(due.get());
        if (closed && !(delivery instanceof Delivery.Taken)) {
          return; // it may have been broken off
        }
        failures = delivery instanceof Delivery.Failed ? failures + 1 : 0;
        wait = after(due.get(), delivery, failures);
      } catch (RuntimeException e) {
        LOG.error("An alert for {} could not be brought; it is tried again", endpoint, e);
        failures++;
        wait = patience.pause(failures, chance());
      }
      TimeUnit.MILLISECONDS.sleep(wait.toMillis());
    }
  }

  /** Notes what became of it; how long to wait before going on. */
  private Duration after(Alerts.Due due, Delivery delivery, int failures) {
    String name = due.search().name();
    return switch (delivery) {
      case Delivery.Taken taken -> {
        alerts.settled(due);
        yield Duration.ZERO;
      }
      case Delivery.Moot moot -> {
        LOG.info("An alert of {} is not sent: {}", name, moot.reason());
        alerts.settled(due);
        yield Duration.ZERO;
      }
      case Delivery.NotNow now -> NOT_NOW;
      case Delivery.Refused refused -> {
        giveUp(due, refused.reason());
        yield Duration.ZERO;
      }
      case Delivery.Failed failed -> {
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

  private void giveUp(Alerts.Due due, String reason) {
    LOG.warn("An alert of {} for {} is given up: {}", due.search().name(), endpoint, reason);
    alerts.givenUp(due, reason);
  }

  private static double chance() {
    return ThreadLocalRandom.current().nextDouble();
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    Ending.await(thread);
  }
}
