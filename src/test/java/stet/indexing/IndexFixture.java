package stet.indexing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.LongConsumer;
import stet.archive.Archive;
import stet.health.BackoffPolicy;
import stet.health.FatalErrorHandler;
import stet.health.TaskRegistry;
import stet.revision.RevisionHistory;
import stet.search.RevisionIndexer;
import stet.search.lucene.index.IndexView;
import stet.search.lucene.index.LuceneIndex;

/** The embedded engine's index of a home with what fills it, wired as the program does. */
public record IndexFixture(LuceneIndex engine, Deriver deriver) implements AutoCloseable {

  public static IndexFixture open(Path home, Archive archive, RevisionHistory histories) {
    return open(home, archive, histories, RevisionHistory.RULES);
  }

  /** Filled by other rules. */
  public static IndexFixture open(
      Path home, Archive archive, RevisionHistory histories, int rules) {
    TaskRegistry tasks =
        new TaskRegistry(Clock.systemUTC(), BackoffPolicy.USUAL, FatalErrorHandler.NONE);
    return open(home, archive, new ArchiveRevisions(archive, histories, rules), tasks);
  }

  public static IndexFixture open(
      Path home, Archive archive, RevisionHistory histories, TaskRegistry tasks) {
    return open(home, archive, new ArchiveRevisions(archive, histories), tasks);
  }

  private static IndexFixture open(
      Path home, Archive archive, ArchiveRevisions revisions, TaskRegistry tasks) {
    LuceneIndex engine = new LuceneIndex(home, revisions, tasks);
    return new IndexFixture(engine, Deriver.open(archive, revisions, engine, tasks));
  }

  /** Takes as little as it can of what was observed up to that position, and commits that. */
  public static void takeAMoment(ArchiveRevisions revisions, RevisionIndexer indexer, long upTo)
      throws IOException {
    IndexUpdater updater = new IndexUpdater(revisions, indexer);
    updater.take(upTo, 0);
    updater.commit();
  }

  public IndexView acquire() {
    return engine.acquire();
  }

  public boolean suspect(IndexView view, Throwable failure) {
    return engine.suspect(view, failure);
  }

  public void catchUp() {
    deriver.catchUp();
  }

  public long behind() {
    return deriver.behind();
  }

  public boolean indexes() {
    return deriver.indexes();
  }

  public boolean hasLeftOut(long generation) {
    return deriver.hasLeftOut(generation);
  }

  public Deriver.Following follow() {
    return deriver.follow();
  }

  public Deriver.Following absorb() {
    return deriver.absorb();
  }

  public void whenShown(Runnable then) {
    deriver.whenShown(then);
  }

  public void reindex(LongConsumer versionsDone) {
    deriver.reindex(versionsDone);
  }

  @Override
  public void close() {
    deriver.close();
  }
}
