package stet.intake.collect;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.archive.Archive;
import stet.desk.FollowedArticles;
import stet.desk.SourceCatalogue;
import stet.store.ArchiveException;
import stet.store.Source;

/**
 * Watches the configured sources: checks whatever is due, for several hosts at once and with one
 * check at a time for each. Only one process watches an archive; other processes wait until it
 * ends.
 */
public final class SourceWatcher implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SourceWatcher.class);

  /** The usual number of hosts that are asked at once. */
  public static final int PARALLEL = 8;

  /** The number of due articles of one source that are looked up at once. */
  private static final int PAGE = 500;

  /** The most tasks of one host in one turn. Then other hosts get their turn. */
  private static final int TURN = 10;

  private static final Duration NAP = Duration.ofSeconds(1);

  /** The longest pause of a host that is waited for. */
  private static final Duration SHORT_PAUSE = Duration.ofSeconds(30);

  /** The longest time that running checks get to end when the watch ends. */
  private static final Duration FAREWELL = Duration.ofSeconds(3);

  private final Path home;
  private final SourceCatalogue sources;
  private final FollowedArticles follows;
  private final PoliteFetcher visitor;
  private final DueTaskRunner dueLook;
  private final TimeSource time;
  private final RevisitSchedule schedule;
  private final JoinedArticleSeparator joined;
  private final HostExecutor hosts;

  /**
   * Creates a watcher.
   *
   * @param parallel the number of hosts that are asked at once; with 1, all work runs in the
   *     calling thread
   */
  public SourceWatcher(
      Archive archive,
      Path home,
      FetchArchive fetches,
      RevisitSchedule schedule,
      TimeSource time,
      int parallel) {
    this(
        archive,
        home,
        fetches,
        schedule,
        time,
        parallel,
        PoliteFetcher.Patience.USUAL,
        CheckDeadline.USUAL);
  }

  SourceWatcher(
      Archive archive,
      Path home,
      FetchArchive fetches,
      RevisitSchedule schedule,
      TimeSource time,
      int parallel,
      PoliteFetcher.Patience patience,
      Duration longest) {
    this.home = home;
    this.time = time;
    sources = new SourceCatalogue(archive);
    follows = new FollowedArticles(archive);
    PoliteFetcher.Keeping keeping = exchange -> fetches.keep(exchange, null);
    this.schedule = schedule;
    joined = new JoinedArticleSeparator(archive);
    visitor = new PoliteFetcher(time, patience, keeping, fetches.clockCheck());
    ParseLimiter limiter = new ParseLimiter();
    dueLook =
        new DueTaskRunner(
            sources,
            follows,
            new ListingChecker(sources, follows, visitor, keeping, time, limiter),
            new ArticleChecker(
                archive,
                follows,
                fetches,
                new Reextraction(archive, fetches),
                visitor,
                schedule,
                time,
                limiter),
            time,
            visitor,
            schedule,
            longest);
    hosts = new HostExecutor(parallel, HostExecutor.SLOW);
  }

  /** The exclusive right to watch, which lasts until it is closed. */
  public interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  /** Acquires the right to watch. The result is empty while another process has it. */
  public Optional<Turn> turn() {
    try {
      FileChannel channel =
          FileChannel.open(
              Files.createDirectories(home).resolve("watch.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      FileLock lock = locked(channel);
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(() -> close(channel));
    } catch (IOException e) {
      throw new ArchiveException(home + " cannot be written. Check its permissions.", e);
    }
  }

  /** Listener for the progress of the watch. */
  public interface Progress {
    /** Called when a check succeeded, or nothing is due. */
    void goesOn();

    /**
     * Called when the watch is held up.
     *
     * @param pause the time until the next report
     * @param reason the obstacle and what to do about it, in sentences
     */
    void heldUp(Duration pause, String reason);
  }

  /** Checks everything that is due now, and everything that these checks announce, and stops. */
  public RoundCounts round() throws InterruptedException {
    RoundCounts tally = new RoundCounts();
    Set<String> done = new HashSet<>();
    work(
        tally,
        done,
        new Progress() {
          @Override
          public void goesOn() {}

          @Override
          public void heldUp(Duration pause, String reason) {}
        });
    return tally;
  }

  /** Watches until it is interrupted. */
  public void run(Progress progress) throws InterruptedException {
    work(new RoundCounts(), null, progress);
  }

  /** The time at which the next check is due, if there is one. */
  public Optional<Instant> next() {
    return follows.next(schedule.furthest(time.now()));
  }

  @Override
  public void close() {
    hosts.close();
    visitor.close();
  }

  /**
   * Gives each host its turns, until nothing is due.
   *
   * @param done the names of the finished tasks, which are not run again; null to go on for ever
   */
  private void work(RoundCounts tally, @Nullable Set<String> done, Progress progress)
      throws InterruptedException {
    joined.separate(time.now());
    WatchObstacleDetector obstacle = new WatchObstacleDetector(progress);
    try {
      while (true) {
        Map<String, List<DueTask>> due = due(done == null ? Set.of() : done);
        due.keySet().removeAll(hosts.busy());
        if (done != null && due.isEmpty() && hosts.busy().isEmpty()) {
          return;
        }
        start(due, tally, done != null);
        boolean idle = hosts.busy().isEmpty();
        List<String> names = hosts.await(NAP);
        obstacle.note(
            done == null ? tally.takeClock() : null,
            hosts.oldest().orElse(null),
            !names.isEmpty(),
            idle && due.isEmpty());
        if (done != null) {
          done.addAll(names);
        }
        if (idle) {
          time.await(done == null ? earlier(opening(due), time.now().plus(NAP)) : opening(due));
        }
      }
    } finally {
      hosts.stop(FAREWELL);
    }
  }

  /** Starts the turns of those hosts that may be asked now, as far as there are free threads. */
  private void start(Map<String, List<DueTask>> due, RoundCounts tally, boolean once) {
    Instant now = time.now();
    Map<String, String> open = new LinkedHashMap<>();
    due.forEach(
        (host, all) -> {
          if (!visitor.opens(all.getFirst().url()).isAfter(now)) {
            open.put(host, all.getFirst().source());
          }
        });
    List<String> next = hosts.next(open);
    if (next.isEmpty()) {
      return;
    }
    Map<String, Source> known = new HashMap<>();
    sources.all().forEach(source -> known.put(source.name(), source));
    for (String host : next) {
      List<DueTask> all = Objects.requireNonNull(due.get(host));
      int most = once && hosts.isInline() ? all.size() : Math.min(TURN, all.size());
      List<DueTask> turn = all.subList(0, most);
      hosts.start(
          host, turn.getFirst().source(), () -> dueLook.look(turn, known, tally, hosts.isInline()));
    }
  }

  /**
   * The earliest time at which one of these hosts may be asked, or a second from now if there is
   * none.
   */
  private Instant opening(Map<String, List<DueTask>> due) {
    return due.values().stream()
        .map(tasks -> visitor.opens(tasks.getFirst().url()))
        .min(Instant::compareTo)
        .orElse(time.now().plus(NAP));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /**
   * Returns the due tasks by host. Listings come first, so that new articles are checked as soon as
   * possible. Hosts that asked for a pause and sources that spent their budget are left out.
   */
  private Map<String, List<DueTask>> due(Set<String> done) {
    Instant now = time.now();
    Map<String, List<DueTask>> byHost = new LinkedHashMap<>();
    List<DueTask> tasks = new ArrayList<>();
    sources
        .due(now, RevisitSchedule.furthestListing(now))
        .forEach(standing -> tasks.add(new DueTask.OfListing(standing)));
    follows
        .due(now, schedule.furthest(now), PAGE)
        .forEach(followed -> tasks.add(new DueTask.OfArticle(followed)));
    Map<String, Boolean> affordable = new HashMap<>();
    for (DueTask task : tasks) {
      if (!done.contains(task.name())
          && affordable.computeIfAbsent(task.source(), name -> sources.left(name, now) > 0)
          && !visitor.pausedUntil(task.url()).isAfter(now.plus(SHORT_PAUSE))) {
        byHost.computeIfAbsent(task.host(), host -> new ArrayList<>()).add(task);
      }
    }
    return byHost;
  }

  private static @Nullable FileLock locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      LOG.warn("the lock of the watch could not be let go", e);
    }
  }
}
