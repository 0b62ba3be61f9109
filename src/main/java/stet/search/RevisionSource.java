package stet.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import stet.model.ArticleId;
import stet.model.Timeline;

/**
 * The source from which an index is filled. It provides what a search engine must know about the
 * archive to open its index, to hide articles and to show an earlier state. Safe for all threads.
 */
public interface RevisionSource {

  /**
   * The reason why an index in this state cannot be used and must be rebuilt.
   *
   * @param schema the schema number of the engine's catalogue of fields
   * @return empty if the index can be used
   */
  Optional<String> objection(IndexState state, int schema);

  /** The state of an index that begins now. */
  IndexState beginning(int schema);

  /** Whether something was withheld or released since a generation. */
  boolean hasWithholdingsSince(long generation);

  /** The articles for which something was withheld or released since a generation. */
  Set<ArticleId> concernedSince(long generation, NameFinder names) throws IOException;

  /**
   * The articles that differ between an index filled up to archive position {@code indexed} and the
   * archive at {@code position}.
   *
   * @param longer whether to include articles that only have more versions now
   */
  Differences differences(long indexed, long position, boolean longer);

  /** The timeline of an article as of a position. */
  Optional<Timeline> timeline(ArticleId article, long position);

  /** Adds all versions that some articles had at an archive position. */
  void derive(Collection<ArticleId> articles, long position, RevisionIndexer into)
      throws IOException;

  /**
   * Articles that differ between an index and the archive at an earlier position.
   *
   * @param rewritten the articles whose history was rewritten
   * @param longer the articles whose versions are the same, perhaps with further versions after
   *     them
   */
  record Differences(Set<ArticleId> rewritten, Set<ArticleId> longer) {}
}
