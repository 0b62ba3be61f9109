package stet.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import stet.model.ArticleId;
import stet.model.Timeline;

/**
 * Whence an index is filled: what an engine asks to open, hide and look back. Safe for all threads.
 */
public interface RevisionSource {

  /**
   * Why an index in that state cannot be used and has to be built anew.
   *
   * @param schema the number of the engine's catalogue of fields
   * @return empty where it can be used
   */
  Optional<String> objection(IndexState state, int schema);

  /** The state of an index that begins now. */
  IndexState beginning(int schema);

  /** Whether something was withheld or released since that generation. */
  boolean hasWithholdingsSince(long generation);

  /** The articles of which something was withheld or released since that generation. */
  Set<ArticleId> concernedSince(long generation, NameFinder names) throws IOException;

  /**
   * The articles that stand otherwise in an index that has taken in the archive up to {@code
   * indexed} than they did at {@code position}.
   *
   * @param longer whether those are wanted, too, that only have more versions by now
   */
  Differences differences(long indexed, long position, boolean longer);

  /** The timeline of an article as of that position. */
  Optional<Timeline> timeline(ArticleId article, long position);

  /** Adds all versions that those articles had as of that position. */
  void derive(Collection<ArticleId> articles, long position, RevisionIndexer into)
      throws IOException;

  /**
   * Articles that stand otherwise in an index than they did at an earlier position.
   *
   * @param rewritten those whose history was rewritten
   * @param longer those that have the same versions, and perhaps more behind them
   */
  record Differences(Set<ArticleId> rewritten, Set<ArticleId> longer) {}
}
