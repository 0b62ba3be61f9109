package stet.alert;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.api.ApiAnswers;
import stet.archive.Archive;
import stet.desk.AlertOutbox;
import stet.desk.SuppressedAlertRanges;
import stet.health.BackgroundTask;
import stet.health.TaskDescription;
import stet.health.TaskRegistry;
import stet.indexing.Deriver;
import stet.search.SearchEngine;
import stet.store.ArchiveException;

/**
 * Service that matches saved searches against newly indexed revisions and sends the results to
 * their webhooks, until it is closed. Of several processes that use one home, only the one that
 * holds the lock does this; the others stand by.
 */
public final class AlertService implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(AlertService.class);

  private static final String LOCK = "alerts.lock";

  /**
   * The time between two checks of a process that stands by, and before a failed match is tried
   * again.
   */
  private static final Duration STAND_BY = Duration.ofSeconds(5);

  private static final TaskDescription TASK =
      new TaskDescription(
          "alerting",
          "Nobody is alerted meanwhile; nothing is left out later.",
          true,
          Duration.ofMinutes(30)); // time to match thousands of searches against a large import

  private final Path lock;
  private final Deriver deriver;
  private final AlertOutbox alerts;
  private final SavedSearchMatcher matcher;
  private final WebhookSender sender;
  private final RetryPolicy patience;
  private final Clock clock;
  private final Map<URI, EndpointDispatcher> couriers = new HashMap<>();
  private final Semaphore shown = new Semaphore(1); // for a first match at the start
  private final TaskRegistry tasks;
  private @Nullable BackgroundTask task;

  /**
   * Creates a service that does not run yet.
   *
   * @param base the address under which readers see the site
   * @param tasks the registry that starts the service's threads
   */
  public AlertService(
      Path home,
      Archive archive,
      Deriver deriver,
      SearchEngine search,
      ApiAnswers api,
      URI base,
      RetryPolicy patience,
      Clock clock,
      TaskRegistry tasks) {
    this.lock = home.resolve(LOCK);
    this.deriver = deriver;
    this.alerts = new AlertOutbox(archive, clock);
    this.matcher = new SavedSearchMatcher(alerts, new SuppressedAlertRanges(archive), search);
    this.sender = new WebhookSender(search, api, base, clock);
    this.patience = patience;
    this.clock = clock;
    this.tasks = tasks;
  }

  /** Starts the service. It begins with the revisions that are indexed but not matched yet. */
  public void begin() {
    deriver.whenShown(shown::release);
    task = tasks.start(TASK, this::run);
  }

  private void run(BackgroundTask running) throws IOException, InterruptedException {
    while (!isHomeWritable()) {
      if (!alerts.subscriptions().isEmpty()) {
        throw new ArchiveException(
            lock.toAbsolutePath().getParent()
                + " may not be written. Check its permissions, and whether its disk is mounted to be"
                + " written.");
      }
      running.done(); // a read-only archive that nobody expects alerts from
      if (running.pause(STAND_BY)) {
        return;
      }
    }
    try (FileChannel channel =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      FileLock held = held(channel);
      while (held == null) {
        running.standBy("Another process alerts for this archive.");
        if (running.pause(STAND_BY)) {
          return;
        }
        held = held(channel);
      }
      work(running);
      held.release();
    }
  }

  private boolean isHomeWritable() {
    return Files.isWritable(Objects.requireNonNull(lock.toAbsolutePath().getParent()));
  }

  private static @Nullable FileLock held(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  private void work(BackgroundTask running) throws InterruptedException {
    try {
      @Nullable Duration retry = Duration.ZERO;
      while (!running.stops()) {
        if (retry == null) {
          shown.acquire();
        } else if (!shown.tryAcquire(retry.toMillis(), TimeUnit.MILLISECONDS)) {
          LOG.debug("What could not be looked through is tried again");
        }
        shown.drainPermits();
        retry = look(running);
      }
    } finally {
      couriers.values().forEach(EndpointDispatcher::close);
      couriers.clear();
    }
  }

  /**
   * Matches what was indexed; returns the time after which to try again, or null if everything is
   * matched.
   */
  private @Nullable Duration look(BackgroundTask running) {
    running.working();
    try {
      boolean all = matcher.match(deriver.searchable());
      callAll();
      running.done();
      return all ? null : STAND_BY;
    } catch (RuntimeException e) {
      return running.failed(e);
    }
  }

  private void callAll() {
    for (URI endpoint : alerts.endpoints()) {
      couriers.computeIfAbsent(endpoint, this::courier).call();
    }
  }

  private EndpointDispatcher courier(URI endpoint) {
    return new EndpointDispatcher(
        endpoint, couriers.size() + 1, alerts, sender, patience, clock, tasks);
  }

  /** Stops the service. Undelivered alerts are delivered when it begins again. */
  @Override
  public void close() {
    deriver.whenShown(() -> {});
    if (task != null) {
      task.interrupt();
      task.join();
    }
  }
}
