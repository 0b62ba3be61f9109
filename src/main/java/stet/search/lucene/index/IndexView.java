package stet.search.lucene.index;

import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import stet.text.TextAnalysis;

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

  /** Whether articles are hidden that are just being derived again, as withholding changed. */
  default boolean veiled() {
    return false;
  }

  /** The languages of the texts in this view, for {@link TextAnalysis#stems}. */
  Set<String> languages();

  @Override
  void close();
}
