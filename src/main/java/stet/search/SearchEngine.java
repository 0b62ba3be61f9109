package stet.search;

import java.util.List;
import java.util.Optional;
import stet.model.Timeline;
import stet.query.parser.QueryParser;
import stet.revision.RevisionStep;

/**
 * A search engine: it answers questions from its index, whatever software keeps that index. Safe
 * for all threads.
 */
public interface SearchEngine {
  Result<Answer> search(Question question);

  /** Lists the steps in a part of the archive in which a query finds something. */
  Result<ChangeLog> changeLog(ChangeLogQuestion question);

  /** All results of a query, one by one; the {@link SearchMatchReader} must be closed. */
  Result<SearchMatchReader> export(String query);

  /** Counts the values of facets over all results of a query. */
  Result<Facets> facets(FacetQuestion question);

  /**
   * Counts the values of facets over all results of a query, with histogram intervals of a fitting
   * length.
   */
  default Result<Facets> facets(String query, int most) {
    return facets(new FacetQuestion(query, most, null));
  }

  /**
   * The words that were replaced, and the words that replaced them, in the edits that a query
   * finds.
   */
  Result<SwapTable> swaps(SwapQuestion question);

  /** The times and articles in which a phrase stood, over all versions there ever were. */
  Result<PhraseTimeline> phraseTimeline(PhraseQuestion question);

  /**
   * The changes of each version of an article, oldest first, from the index; empty if the index
   * does not have exactly these versions, or cannot be asked.
   */
  Optional<List<RevisionStep>> steps(Timeline timeline);

  /**
   * A description of a query in words, beginning with a small letter: {@code edits that changed a
   * quote}; empty for a query that cannot be understood.
   */
  Optional<String> inWords(String query);

  /** Completions for the end of a query that is being typed, the likeliest first. */
  List<Completion> complete(String query, int most);

  /**
   * An identifier of the state from which answers are made now: as long as it is the same, answers
   * are the same, unless they {@link #ages depend on the clock} or there was no time to complete
   * them. The call costs next to nothing.
   */
  String state();

  /** Whether the results of a query change as time goes on, as those of {@code seen:<7d} do. */
  static boolean ages(String query) {
    return QueryParser.dependsOnTime(query);
  }

  /**
   * The numbers of articles, versions and edits in the index, including those left out of results.
   */
  Result<IndexCounts> counts();
}
