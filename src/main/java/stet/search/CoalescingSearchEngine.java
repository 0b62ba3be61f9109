package stet.search;

import java.util.List;
import java.util.Optional;
import stet.model.Timeline;
import stet.revision.RevisionStep;

/**
 * A {@link SearchEngine} that answers a question only once for all users who ask it at the same
 * time, as many do about an event in the news. Safe for all threads.
 *
 * <p>
 *
 * <p>A user who asks while the answer is being computed from the same {@linkplain
 * SearchEngine#state state} receives that answer and uses no permit of the engine. This also holds
 * if the answer is partial or the engine had no time for it, so that nobody waits a second time.
 * Answers are not cached: a question that is asked after the answer is complete is answered again.
 * A question whose answer changes with time ({@code seen:<7d}) is answered separately for each
 * user. If the thread that computes the answer fails or is interrupted, each of the others asks for
 * itself, as if nobody had asked before.
 */
public final class CoalescingSearchEngine implements SearchEngine {

  private final SearchEngine search;
  private final RequestCoalescer<Asked<Question>, Result<Answer>> results =
      new RequestCoalescer<>();
  private final RequestCoalescer<Asked<FacetQuestion>, Result<Facets>> facets =
      new RequestCoalescer<>();

  /**
   * @param search the engine that answers the questions
   */
  public CoalescingSearchEngine(SearchEngine search) {
    this.search = search;
  }

  private record Asked<Q>(Q question, String state) {}

  /** The number of questions that received results or facets computed for another user. */
  public long shared() {
    return results.count() + facets.count();
  }

  @Override
  public Result<Answer> search(Question question) {
    return SearchEngine.ages(question.query())
        ? search.search(question)
        : results.ask(new Asked<>(question, state()), () -> search.search(question));
  }

  @Override
  public Result<Facets> facets(FacetQuestion question) {
    return SearchEngine.ages(question.query())
        ? search.facets(question)
        : facets.ask(new Asked<>(question, state()), () -> search.facets(question));
  }

  @Override
  public Result<ChangeLog> changeLog(ChangeLogQuestion question) {
    return search.changeLog(question);
  }

  @Override
  public Result<SearchMatchReader> export(String query) {
    return search.export(query);
  }

  @Override
  public Result<SwapTable> swaps(SwapQuestion question) {
    return search.swaps(question);
  }

  @Override
  public Result<PhraseTimeline> phraseTimeline(PhraseQuestion question) {
    return search.phraseTimeline(question);
  }

  @Override
  public Optional<List<RevisionStep>> steps(Timeline timeline) {
    return search.steps(timeline);
  }

  @Override
  public Optional<String> inWords(String query) {
    return search.inWords(query);
  }

  @Override
  public List<Completion> complete(String query, int most) {
    return search.complete(query, most);
  }

  @Override
  public String state() {
    return search.state();
  }

  @Override
  public Result<IndexCounts> counts() {
    return search.counts();
  }
}
