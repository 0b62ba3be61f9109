package stet.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import stet.model.ArticleId;

/**
 * Fills one index, whose lease it holds. What is added and removed is found once {@link #show} was
 * called, and lasts once {@link #commit} was.
 *
 * <p>Versions are added, removed and updated by several threads at once; all other methods are
 * called by one thread, while no other is at work.
 */
public interface RevisionIndexer extends AutoCloseable {

  /** The state at the last commit. */
  IndexState committed();

  /** The states of the versions of an article that are in, oldest first. */
  List<VersionState> versions(ArticleId article);

  /** Number of versions that are in. */
  long count();

  /** Adds a version that is not in. */
  void add(IndexedVersion version) throws IOException;

  /** Removes a version with its edits. */
  void remove(ArticleId article, VersionState version) throws IOException;

  /** Removes all versions of an article. */
  void remove(ArticleId article) throws IOException;

  /** Notes that a version was seen once more. Nothing else of it has changed. */
  void updateLastSeen(ArticleId article, VersionState version) throws IOException;

  /**
   * Says which versions some articles have, once all of them are added or removed.
   *
   * @param articles the states of all versions of each; none for an article that is gone
   */
  void replaceVersions(Map<ArticleId, List<VersionState>> articles);

  /** Finds names in all that was added so far. */
  NameFinder names() throws IOException;

  /** Makes all that was added so far findable, as that state. */
  void show(IndexState state) throws IOException;

  /** Makes all that was added so far last, with that state. */
  void commit(IndexState state) throws IOException;

  /** Whether something was added, removed or updated since the last commit. */
  boolean hasUncommittedChanges();

  /**
   * Frees the room of what was removed, as far as that is soon done: until then it may weigh in the
   * order of results.
   *
   * @return whether anything changed
   */
  boolean compact() throws IOException;

  /** Takes all that was removed out of the files, however long it takes. */
  void purge() throws IOException;

  /** Gives up the lease. What was not committed is lost. */
  @Override
  void close() throws IOException;
}
