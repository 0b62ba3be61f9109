package stet.search;

import java.util.List;
import java.util.Optional;
import stet.model.Timeline;
import stet.query.parser.QueryParser;
import stet.revision.RevisionStep;

/**
 * A search engine, which answers questions from its index. The interface does not depend on the
 * software that keeps the index. Safe for all threads.
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
   * Counts the values of facets over all results of a query. The length of the histogram's
   * intervals is chosen to fit the results.
   */
  default Result<Facets> facets(String query, int most) {
    return facets(new FacetQuestion(query, most, null));
  }

  /**
   * Lists the words that were replaced, with the words that replaced them, in the edits that a
   * query finds.
   */
  Result<SwapTable> swaps(SwapQuestion question);

  /**
   * Finds the articles and periods in which a phrase was present, over all versions that ever
   * existed.
   */
  Result<PhraseTimeline> phraseTimeline(PhraseQuestion question);

  /**
   * The changes of each version of an article, oldest first, from the index; empty if the index
   * does not have exactly these versions or cannot be read.
   */
  Optional<List<RevisionStep>> steps(Timeline timeline);

  /**
   * A description of a query in words that begins with a small letter, such as {@code edits that
   * changed a quote}; empty for a query that cannot be understood.
   */
  Optional<String> inWords(String query);

  /** Completions for the end of a query that is being typed, the likeliest first. */
  List<Completion> complete(String query, int most);

  /**
   * An identifier of the state from which questions are answered now. As long as the state is the
   * same, answers are the same, unless they {@link #ages depend on the clock} or there was no time
   * to complete them. The call is very cheap.
   */
  String state();

  /** Whether the results of a query change as time goes on, as those of {@code seen:<7d} do. */
  static boolean ages(String query) {
    return QueryParser.dependsOnTime(query);
  }

  /**
   * The numbers of articles, versions and edits in the index, including those that results leave
   * out.
   */
  Result<IndexCounts> counts();
}
