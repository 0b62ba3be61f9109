package stet.search;

import java.util.List;
import java.util.Optional;
import stet.model.Timeline;
import stet.query.parser.QueryParser;
import stet.revision.RevisionStep;

/** Answers questions from an index, whatever engine keeps it. Safe for all threads. */
public interface SearchEngine {
  Result<Answer> search(Question question);

  /** Lists the steps in a part of the archive in which a query finds something. */
  Result<ChangeLog> changeLog(ChangeLogQuestion question);

  /** All that a query finds, one by one; the {@link SearchMatchReader} is to be closed. */
  Result<SearchMatchReader> export(String query);

  /** Counts what there is among all that a query finds. */
  Result<Facets> facets(FacetQuestion question);

  /** The same, with stretches of time as they fit. */
  default Result<Facets> facets(String query, int most) {
    return facets(new FacetQuestion(query, most, null));
  }

  /** What replaced what, among the edits that a query finds. */
  Result<SwapTable> swaps(SwapQuestion question);

  /** When and where a phrase stood, in every version there ever was. */
  Result<PhraseTimeline> phraseTimeline(PhraseQuestion question);

  /**
   * What each version of an article changed, oldest first, as the index has it; nothing where it
   * does not know just these versions, or cannot be asked.
   */
  Optional<List<RevisionStep>> steps(Timeline timeline);

  /**
   * What a query asks, in words that begin with a small letter: {@code edits that changed a quote};
   * empty for one that cannot be understood.
   */
  Optional<String> inWords(String query);

  /** How the end of a query that is being typed may go on, the likeliest first. */
  List<Completion> complete(String query, int most);

  /**
   * What answers are made of now: as long as it is the same, so are they, unless they were {@link
   * #ages bound to the clock} or there was no time to make them whole. Costs next to nothing.
   */
  String state();

  /** Whether a query finds something else as time goes on, as {@code seen:<7d} does. */
  static boolean ages(String query) {
    return QueryParser.dependsOnTime(query);
  }

  /** How many articles, versions and edits the index holds, those left out of results included. */
  Result<IndexCounts> counts();
}
