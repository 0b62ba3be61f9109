package stet.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reader of all results of a query, one by one. Each result is read from the index when it is asked
 * for, so that even very many results need little memory. The results show the archive as it was
 * when the query was asked, regardless of what is recorded meanwhile. Articles are in order of
 * their ids, the versions of an article in order of time, and the edits of a version in order of
 * their place in the article. The reader must be closed and may only be used by one thread.
 */
public interface SearchMatchReader extends AutoCloseable {

  /** Whether the results are edits; otherwise they are versions. */
  boolean areEdits();

  /** The notices, like those of an {@link Answer}. */
  List<String> notices();

  /** The next result; null if there is none. */
  @Nullable SearchMatch next();

  @Override
  void close();
}
