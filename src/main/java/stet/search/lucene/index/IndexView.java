package stet.search.lucene.index;

import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import stet.text.TextAnalysis;

/**
 * A view of the index at one moment: a searcher, and the archive position up to which the index was
 * filled. The view must be closed when the answer is complete.
 */
public interface IndexView extends AutoCloseable {

  IndexSearcher searcher();

  /** The times of all versions of all articles, as of this view. */
  VersionTable versions();

  /** The archive position up to which all observations are in the index. */
  long position();

  /**
   * Whether some articles are hidden because a withholding changed and they are not derived again
   * yet.
   */
  default boolean hidesArticles() {
    return false;
  }

  /** The languages of the texts in this view, for {@link TextAnalysis#stems}. */
  Set<String> languages();

  @Override
  void close();
}
