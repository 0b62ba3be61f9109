package stet.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a query finds, one by one, each read from the index when it is asked for: as many as
 * there are, in the memory of a few. They are of the archive as it stood when they were asked for,
 * whatever is recorded meanwhile. Articles come together, in order of their id; of each its
 * versions in order of time, and the edits of a version as they stand in the article. To be closed;
 * for one thread.
 */
public interface SearchMatchReader extends AutoCloseable {

  /** Whether they are edits; versions otherwise. */
  boolean areEdits();

  /** As those of an {@link Answer}. */
  List<String> notices();

  /** The next, null where there is none. */
  @Nullable SearchMatch next();

  @Override
  void close();
}
