package stet.collect;

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
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.archive.Archive;
import stet.archive.ArchiveException;
import stet.desk.Follows;
import stet.desk.Source;
import stet.desk.Sources;

/**
 * Watches the sources that are set up: looks at whatever is due, of several hosts at once and of
 * each one thing at a time. One process watches an archive; the others wait for it to end.
 */
public final class Watch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

  /** Hosts that are asked at once. */
  public static final int PARALLEL = 8;

  /** Articles that are looked up as due at once. */
  private static final int PAGE = 500;

  /** Whatever is due at one host, others get their turn after so much of it. */
  private static final int TURN = 10;

  private static final Duration NAP = Duration.ofSeconds(1);

  private final Path home;
  private final Sources sources;
  private final Follows follows;
  private final Visitor visitor;
  private final DueLook dueLook;
  private final Time time;
  private final @Nullable ExecutorService threads;

  /**
   * @param parallel how many hosts are asked at once; with 1, in the thread of whoever calls
   */
  public Watch(
      Archive archive, Path home, Fetches fetches, Schedule schedule, Time time, int parallel) {
    this(archive, home, fetches, schedule, time, parallel, Visitor.Patience.USUAL);
  }

  Watch(
      Archive archive,
      Path home,
      Fetches fetches,
      Schedule schedule,
      Time time,
      int parallel,
      Visitor.Patience patience) {
    this.home = home;
    this.time = time;
    sources = new Sources(archive);
    follows = new Follows(archive);
    Visitor.Keeping keeping = exchange -> fetches.keep(exchange, null);
    visitor = new Visitor(time, patience, keeping);
    dueLook =
        new DueLook(
            sources,
            follows,
            new ListingLook(sources, follows, visitor, keeping, time),
            new ArticleLook(
                archive,
                follows,
                fetches,
                new Reextraction(archive, fetches),
                visitor,
                schedule,
                time),
            time);
    threads =
        parallel == 1
            ? null
            : Executors.newFixedThreadPool(
                parallel, Thread.ofPlatform().daemon().name("stet-watch-", 1).factory());
  }

  /** That nobody else watches until this is closed. */
  public interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  /** Asks to be the one who watches; empty while another process does. */
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

  /** Looks at all that is due by now, and at what that announces, and stops. */
  public Tally round() throws InterruptedException {
    Tally tally = new Tally();
    Set<String> done = new HashSet<>();
    boolean more = true;
    while (more) {
      more = look(due(done), Integer.MAX_VALUE, tally, done) > 0;
    }
    return tally;
  }

  /** Watches until it is interrupted. */
  public void run() throws InterruptedException {
    while (true) {
      if (look(due(Set.of()), TURN, new Tally(), new HashSet<>()) == 0) {
        time.await(time.now().plus(NAP));
      }
    }
  }

  /** When something is due next, if anything is. */
  public Optional<Instant> next() {
    return follows.next();
  }

  @Override
  public void close() {
    if (threads != null) {
      threads.shutdownNow();
    }
    visitor.close();
  }

  /**
   * What is due, by host: listings first, so that what is new is looked at as soon as it can be.
   */
  private Collection<List<Due>> due(Set<String> done) {
    Instant now = time.now();
    Map<String, List<Due>> byHost = new LinkedHashMap<>();
    List<Due> tasks = new ArrayList<>();
    sources.due(now).forEach(standing -> tasks.add(new Due.OfListing(standing)));
    follows.due(now, PAGE).forEach(followed -> tasks.add(new Due.OfArticle(followed)));
    for (Due task : tasks) {
      if (!done.contains(task.name())
          && !visitor.opens(task.url()).isAfter(now.plus(NAP.multipliedBy(30)))) {
        byHost.computeIfAbsent(task.host(), host -> new ArrayList<>()).add(task);
      }
    }
    return byHost.values();
  }

  /**
   * @return how many tasks were done
   */
  private int look(Collection<List<Due>> groups, int most, Tally tally, Set<String> done)
      throws InterruptedException {
    Map<String, Source> known = new LinkedHashMap<>();
    sources.all().forEach(source -> known.put(source.name(), source));
    List<Callable<Integer>> work = new ArrayList<>();
    for (List<Due> group : groups) {
      List<Due> turn = group.subList(0, Math.min(most, group.size()));
      turn.forEach(task -> done.add(task.name()));
      work.add(() -> dueLook.look(turn, known, tally));
    }
    int count = 0;
    try {
      if (threads == null) {
        for (Callable<Integer> group : work) {
          count += group.call();
        }
      } else {
        for (Future<Integer> group : threads.invokeAll(work)) {
          count += group.get();
        }
      }
    } catch (ExecutionException e) {
      throw rethrown(e.getCause());
    } catch (InterruptedException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return count;
  }

  private static RuntimeException rethrown(@Nullable Throwable cause) throws InterruptedException {
    if (cause instanceof InterruptedException interrupted) {
      throw interrupted;
    }
    return cause instanceof RuntimeException failure
        ? failure
        : new IllegalStateException("watching failed", cause);
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
