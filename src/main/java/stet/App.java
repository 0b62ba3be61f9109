package stet;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import stet.alert.AlertService;
import stet.alert.RetryPolicy;
import stet.api.ApiAnswers;
import stet.archive.Archive;
import stet.backup.ArchiveLossDetector;
import stet.backup.HomeLock;
import stet.cli.CommandContext;
import stet.cli.ProcessTerminator;
import stet.cli.StetCommand;
import stet.health.BackoffPolicy;
import stet.health.FatalErrorHandler;
import stet.health.TaskRegistry;
import stet.indexing.ArchiveRevisions;
import stet.indexing.Deriver;
import stet.intake.collect.CaptureCollector;
import stet.intake.collect.FetchArchive;
import stet.intake.collect.Reextraction;
import stet.intake.collect.RevisitSchedule;
import stet.intake.collect.SourceWatcher;
import stet.intake.collect.TimeSource;
import stet.intake.collect.WebArchive;
import stet.model.ArticleId;
import stet.revision.RevisionHistory;
import stet.revision.diff.ContentDiffer;
import stet.revision.tag.Tagger;
import stet.search.CoalescingSearchEngine;
import stet.search.lucene.LuceneSearch;
import stet.search.lucene.index.LuceneIndex;
import stet.store.Source;
import stet.store.sql.NativeLibraryCache;
import stet.store.sql.SqliteDatabaseProvider;
import stet.text.language.LanguageDetector;
import stet.text.language.LanguagePacks;
import stet.web.FetchLog;
import stet.web.Server;
import stet.web.ServerSettings;

/**
 * The composition root, which wires all parts by hand, in the order in which a version flows
 * through them.
 *
 * <p>The index is opened at the first request for it: reading an article's history needs none.
 */
public final class App implements CommandContext {

  /**
   * It would tell whoever runs any command that lists of documents could be read faster with a
   * module of the JDK that warns, in its turn, of being used.
   */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private final Path home;
  private final TaskRegistry tasks;
  private final HomeLock lock;
  private final Archive archive;
  private final RevisionHistory histories;
  private final ApiAnswers api;
  private final FetchArchive fetches;
  private final ArchiveRevisions revisions;
  private final LuceneIndex index;
  private @Nullable Deriver deriver;
  private @Nullable CoalescingSearchEngine search;
  private @Nullable SourceWatcher watch;
  private boolean closed;

  private App(Path home, FatalErrorHandler fatal) {
    this.home = home;
    tasks = new TaskRegistry(Clock.systemUTC(), BackoffPolicy.USUAL, fatal);
    lock = HomeLock.shared(home);
    archive = open(home, lock);
    LanguagePacks packs = LanguagePacks.ofResources();
    histories =
        new RevisionHistory(
            archive, new LanguageDetector(packs), new ContentDiffer(packs), new Tagger(packs));
    revisions = new ArchiveRevisions(archive, histories);
    index = new LuceneIndex(home, revisions, tasks);
    api = new ApiAnswers(archive, histories);
    fetches = new FetchArchive(archive, home.resolve(FetchArchive.DIRECTORY));
  }

  public static void main(String[] arguments) {
    LUCENE.setLevel(Level.SEVERE);
    NativeLibraryCache.useBesideLauncher();
    ProcessTerminator terminator = ProcessTerminator.ofProcess();
    Thread.setDefaultUncaughtExceptionHandler(terminator);
    System.exit(StetCommand.run(home -> open(home, terminator), arguments));
  }

  /** Opens the archive in a directory, and creates it if there is none. */
  public static App open(Path home) {
    return open(home, FatalErrorHandler.NONE);
  }

  private static Archive open(Path home, HomeLock lock) {
    try {
      return new ArchiveLossDetector(home).open(new SqliteDatabaseProvider());
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static App open(Path home, FatalErrorHandler fatal) {
    return new App(home, fatal);
  }

  @Override
  public TaskRegistry tasks() {
    return tasks;
  }

  @Override
  public Archive archive() {
    return archive;
  }

  public RevisionHistory histories() {
    return histories;
  }

  @Override
  public ApiAnswers api() {
    return api;
  }

  @Override
  public synchronized Deriver deriver() {
    if (deriver == null) {
      deriver = Deriver.open(archive, revisions, index, tasks);
    }
    return deriver;
  }

  /** The index of the embedded engine, which is opened if it was not yet. */
  public LuceneIndex index() {
    deriver();
    return index;
  }

  @Override
  public synchronized CoalescingSearchEngine search() {
    if (search == null) {
      search = new CoalescingSearchEngine(new LuceneSearch(index(), archive, Clock.systemUTC()));
    }
    return search;
  }

  @Override
  public FetchArchive fetches() {
    return fetches;
  }

  @Override
  public CaptureCollector captures(WebArchive webArchive, Source guest, boolean keepsRobots) {
    TimeSource time = TimeSource.ofClock(Clock.systemUTC());
    return new CaptureCollector(archive, fetches, webArchive, guest, keepsRobots, time);
  }

  @Override
  public Reextraction reextraction() {
    return new Reextraction(archive, fetches);
  }

  @Override
  public synchronized SourceWatcher watch() {
    if (watch == null) {
      TimeSource time = TimeSource.ofClock(Clock.systemUTC());
      watch =
          new SourceWatcher(
              archive, home, fetches, RevisitSchedule.USUAL, time, SourceWatcher.PARALLEL);
    }
    return watch;
  }

  @Override
  public Server server(ServerSettings settings) {
    return new Server(archive, histories, search(), this::looks, tasks::report, settings);
  }

  /** Pages know nothing of fetching, so they are told in their own words. */
  private List<FetchLog.Look> looks(ArticleId article) {
    Set<Instant> withheld = archive.withheldInstants(article);
    return fetches.fetched(article).stream()
        .filter(look -> !withheld.contains(look.seen()))
        .map(
            look ->
                new FetchLog.Look(
                    look.seen(), look.asked(), look.url(), look.status(), look.digest()))
        .toList();
  }

  @Override
  public AlertService alerting(URI base) {
    return new AlertService(
        home, archive, deriver(), search(), api, base, RetryPolicy.USUAL, Clock.systemUTC(), tasks);
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (watch != null) {
      watch.close();
    }
    if (deriver != null) {
      deriver.close();
    }
    revisions.close();
    archive.close();
    lock.close(); // last: until here the home is in use
  }
}
