package stet.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import stet.model.ArticleId;

/**
 * Writer of one index, whose lease it holds. Additions and removals become visible to searches with
 * {@link #show} and durable with {@link #commit}.
 *
 * <p>Versions are added, removed and updated by several threads at once; all other methods are
 * called by one thread while no other thread uses the writer.
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

  /**
   * Updates the time at which a version was last seen. Nothing else about the version may have
   * changed.
   */
  void updateLastSeen(ArticleId article, VersionState version) throws IOException;

  /**
   * Replaces the lists of versions of some articles. It is called after all these versions were
   * added or removed.
   *
   * @param articles the states of all versions of each article; an empty list for an article that
   *     is gone
   */
  void replaceVersions(Map<ArticleId, List<VersionState>> articles);

  /** A finder of names in everything added so far. */
  NameFinder names() throws IOException;

  /** Makes everything added so far visible to searches. */
  void show(IndexState state) throws IOException;

  /** Makes everything added so far durable, together with its state. */
  void commit(IndexState state) throws IOException;

  /** Whether something was added, removed or updated since the last commit. */
  boolean hasUncommittedChanges();

  /**
   * Frees the space of removed documents as far as this can be done quickly. Until then they may
   * influence the order of results.
   *
   * @return whether anything changed
   */
  boolean compact() throws IOException;

  /** Removes all deleted data from the files, even if that takes long. */
  void purge() throws IOException;

  /** Gives up the lease. Uncommitted changes are lost. */
  @Override
  void close() throws IOException;
}
