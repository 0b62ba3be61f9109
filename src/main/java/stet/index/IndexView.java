package stet.index;

import org.apache.lucene.search.IndexSearcher;

/**
 * The index as it stood at one moment: a searcher, and the archive position it has taken in. Close
 * it when the answer is made.
 */
public interface IndexView extends AutoCloseable {

  IndexSearcher searcher();

  /** When each version of each article stood, as of this view. */
  VersionTable versions();

  /** All observations up to this archive position are in. */
  long position();

  @Override
  void close();
}
