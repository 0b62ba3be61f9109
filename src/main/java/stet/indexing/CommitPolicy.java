package stet.indexing;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import stet.search.RevisionIndex;

/**
 * The policy that decides when additions to an index are shown and committed: soon, but not so
 * often that showing and committing cost more than the additions themselves. Not safe for several
 * threads.
 */
final class CommitPolicy {

  /**
   * The time between two showings of additions in nanoseconds: this one if there are few additions,
   * {@link #SHOW_NANOS} if there are many. Each showing creates a small segment, which has to be
   * merged later.
   */
  private static final long SHOW_FEW_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

  static final long SHOW_NANOS = TimeUnit.SECONDS.toNanos(5);

  /**
   * The number of additions above which they count as many. More observations than this come from
   * an import and not from watching news sites.
   */
  private static final int MANY = 300;

  /**
   * The time between two commits in nanoseconds. Other processes see only what is committed, but a
   * commit waits for the disk.
   */
  private static final long COMMIT_NANOS = TimeUnit.SECONDS.toNanos(5);

  /**
   * The time in nanoseconds between two commits if additions need not be shown. An interrupted
   * rebuild continues from the last commit.
   */
  private static final long LONG_COMMIT_NANOS = TimeUnit.SECONDS.toNanos(60);

  /** The time at which additions are shown to searches. */
  enum Showing {
    NOW,
    SOON,
    IN_THE_END
  }

  private final RevisionIndex index;
  private long lastCommit = System.nanoTime();
  private long lastShown = System.nanoTime();

  CommitPolicy(RevisionIndex index) {
    this.index = index;
  }

  void show(IndexUpdater updater) throws IOException {
    updater.show();
    lastShown = System.nanoTime();
  }

  /**
   * Shows the additions if they are due to be shown.
   *
   * @param idle whether there was nothing to add
   */
  void showIfDue(IndexUpdater updater, Showing showing, boolean idle) throws IOException {
    long hidden = updater.position() - index.shown().position();
    long wait = hidden > MANY ? SHOW_NANOS : SHOW_FEW_NANOS;
    boolean due =
        switch (showing) {
          case NOW -> true;
          case SOON -> hidden > 0 && (idle || System.nanoTime() - lastShown >= wait);
          case IN_THE_END -> false;
        };
    if (due) {
      show(updater);
    }
  }

  void commit(IndexUpdater updater) throws IOException {
    updater.commit();
    lastCommit = System.nanoTime();
  }

  /**
   * Commits the additions if they are due to be committed, less often while they need not be shown.
   */
  void commitIfDue(IndexUpdater updater, Showing showing) throws IOException {
    long wait = showing == Showing.IN_THE_END ? LONG_COMMIT_NANOS : COMMIT_NANOS;
    if (updater.isDirty() && System.nanoTime() - lastCommit >= wait) {
      commit(updater);
    }
  }
}
