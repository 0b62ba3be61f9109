package stet.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import stet.model.ArticleId;

/**
 * Writer of one index, whose lease it holds. Additions and removals are visible to searches once
 * {@link #show} was called, and durable once {@link #commit} was.
 *
 * <p>Versions are added, removed and updated by several threads at once; all other methods are
 * called by one thread, while no other is at work.
 */
public interface RevisionIndexer extends AutoCloseable {

  /** The state at the last commit. */
  IndexState committed();

  /** The states of the versions of an article that are in the index, oldest first. */
  List<VersionState> versions(ArticleId article);

  /** The number of versions in the index. */
  long count();

  /** Adds a version that is not in the index. */
  void add(IndexedVersion version) throws IOException;

  /** Removes a version with its edits. */
  void remove(ArticleId article, VersionState version) throws IOException;

  /** Removes all versions of an article. */
  void remove(ArticleId article) throws IOException;

  /** Notes that a version was seen once more. Nothing else of it has changed. */
  void updateLastSeen(ArticleId article, VersionState version) throws IOException;

  /**
   * Replaces the lists of versions of some articles, once all these versions are added or removed.
   *
   * @param articles the states of all versions of each; none for an article that is gone
   */
  void replaceVersions(Map<ArticleId, List<VersionState>> articles);

  /** A finder of names in everything added so far. */
  NameFinder names() throws IOException;

  /** Makes everything added so far visible to searches, as a state. */
  void show(IndexState state) throws IOException;

  /** Makes everything added so far durable, with a state. */
  void commit(IndexState state) throws IOException;

  /** Whether something was added, removed or updated since the last commit. */
  boolean hasUncommittedChanges();

  /**
   * Frees the space of removed documents, as far as that is quickly done: until then they may
   * influence the order of results.
   *
   * @return whether anything changed
   */
  boolean compact() throws IOException;

  /** Removes all deleted data from the files, however long that takes. */
  void purge() throws IOException;

  /** Gives up the lease. Uncommitted changes are lost. */
  @Override
  void close() throws IOException;
}
