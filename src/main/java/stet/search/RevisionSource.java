package stet.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import stet.model.ArticleId;
import stet.model.Timeline;

/**
 * The source from which an index is filled: it answers what a search engine must know of the
 * archive to open its index, to hide articles and to show an earlier state. Safe for all threads.
 */
public interface RevisionSource {

  /**
   * The reason why an index in a state cannot be used and has to be rebuilt.
   *
   * @param schema the number of the engine's catalogue of fields
   * @return empty if the index can be used
   */
  Optional<String> objection(IndexState state, int schema);

  /** The state of an index that begins now. */
  IndexState beginning(int schema);

  /** Whether something was withheld or released since a generation. */
  boolean hasWithholdingsSince(long generation);

  /** The articles of which something was withheld or released since a generation. */
  Set<ArticleId> concernedSince(long generation, NameFinder names) throws IOException;

  /**
   * The articles that are different in an index filled up to archive position {@code indexed} from
   * how they were at {@code position}.
   *
   * @param longer whether to include articles that only have more versions now
   */
  Differences differences(long indexed, long position, boolean longer);

  /** The timeline of an article as of a position. */
  Optional<Timeline> timeline(ArticleId article, long position);

  /** Adds all versions that some articles had as of a position. */
  void derive(Collection<ArticleId> articles, long position, RevisionIndexer into)
      throws IOException;

  /**
   * Articles that are different in an index from how they were at an earlier position.
   *
   * @param rewritten the articles whose history was rewritten
   * @param longer the articles that have the same versions, and perhaps further ones behind them
   */
  record Differences(Set<ArticleId> rewritten, Set<ArticleId> longer) {}
}
