package stet.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reader of all results of a query, one by one. Each is read from the index when it is asked for,
 * so that any number of results takes the memory of a few. They show the archive as it stood when
 * the query was asked, whatever is recorded meanwhile. The results of an article come together, and
 * articles in order of their id; the versions of an article come in order of time, and the edits of
 * a version in order of their place in the article. The reader must be closed; it is for one
 * thread.
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
