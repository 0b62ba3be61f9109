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
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.api.Api;
import stet.archive.Archive;
import stet.desk.Alerts;
import stet.desk.Quiet;
import stet.index.Ending;
import stet.index.Index;
import stet.index.IndexView;
import stet.search.Search;

/**
 * Matches saved searches against what the index takes in and has their webhooks told, until closed.
 * Of several processes over one home, whoever holds the lock does; the others stand by.
 */
public final class Alerting implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Alerting.class);

  private static final String LOCK = "alerts.lock";

  /** How often whoever stands by looks whether the lock is free, and whether all is well. */
  private static final long STAND_BY_SECONDS = 5;

  private final Path lock;
  private final Index index;
  private final Alerts alerts;
  private final Matcher matcher;
  private final Sender sender;
  private final Patience patience;
  private final Clock clock;
  private final Map<URI, Courier> couriers = new HashMap<>();
  private final Semaphore shown = new Semaphore(1); // to begin with
  private final Thread thread;
  private volatile boolean closed;

  /**
   * Stands ready to begin.
   *
   * @param base the address under which readers see the site
   */
  public Alerting(
      Path home,
      Archive archive,
      Index index,
      Search search,
      Api api,
      URI base,
      Patience patience,
      Clock clock) {
    this.lock = home.resolve(LOCK);
    this.index = index;
    this.alerts = new Alerts(archive, clock);
    this.matcher = new Matcher(alerts, new Quiet(archive), search);
    this.sender = new Sender(search, api, base, clock);
    this.patience = patience;
    this.clock = clock;
    this.thread = Thread.ofPlatform().daemon().name("stet-alerting").unstarted(this::run);
  }

  /** Begins; what was taken in before and not looked through comes first. */
  public void begin() {
    index.whenShown(shown::release);
    thread.start();
  }

  private void run() {
    if (!Files.isWritable(lock.toAbsolutePath().getParent())) {
      LOG.info("Nobody is alerted: {} may not be written", lock);
      return;
    }
    try (FileChannel channel =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      while (!closed) {
        FileLock held = held(channel);
        if (held != null) {
          work();
          held.release();
          return;
        }
        TimeUnit.SECONDS.sleep(STAND_BY_SECONDS);
      }
    } catch (InterruptedException e) {
      LOG.debug("Nobody is alerted any more");
    } catch (IOException e) {
      LOG.error("Nobody is alerted: {} cannot be locked", lock, e);
    }
  }

  private static @Nullable FileLock held(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  private void work() throws InterruptedException {
    try {
      boolean all = true;
      while (!closed) {
        if (all) {
          shown.acquire();
        } else if (!shown.tryAcquire(STAND_BY_SECONDS, TimeUnit.SECONDS)) {
          LOG.debug("What could not be looked through is tried again");
        }
        shown.drainPermits();
        all = look();
      }
    } finally {
      couriers.values().forEach(Courier::close);
    }
  }

  private boolean look() {
    try {
      long position;
      try (IndexView view = index.acquire()) {
        position = view.position();
      }
      boolean all = matcher.match(position);
      callAll();
      return all;
    } catch (RuntimeException e) {
      LOG.error("Saved searches could not be matched; it is tried again", e);
      return false;
    }
  }

  private void callAll() {
    for (URI endpoint : alerts.endpoints()) {
      couriers
          .computeIfAbsent(endpoint, to -> new Courier(to, alerts, sender, patience, clock))
          .call();
    }
  }

  /** Stops; what is not delivered yet is when it begins again. */
  @Override
  public void close() {
    closed = true;
    index.whenShown(() -> {});
    thread.interrupt();
    Ending.await(thread);
  }
}
