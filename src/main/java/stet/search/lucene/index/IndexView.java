package stet.search.lucene.index;

import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import stet.text.TextAnalysis;

/**
 * A view of the index as it stood at one moment: a searcher, and the archive position up to which
 * the index was filled. The view must be closed when the answer is made.
 */
public interface IndexView extends AutoCloseable {

  IndexSearcher searcher();

  /** The times of all versions of all articles, as of this view. */
  VersionTable versions();

  /** The archive position up to which all observations are in the index. */
  long position();

  /** Whether articles are hidden that are being derived again since a withholding changed. */
  default boolean veiled() {
    return false;
  }

  /** The languages of the texts in this view, for {@link TextAnalysis#stems}. */
  Set<String> languages();

  @Override
  void close();
}
