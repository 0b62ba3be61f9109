package stet.search.lucene;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import stet.archive.Archive;
import stet.model.Timeline;
import stet.query.InvalidQueryException;
import stet.query.ParsedQuery;
import stet.query.QueryDescription;
import stet.query.QueryField;
import stet.query.parser.QueryParser;
import stet.revision.RevisionStep;
import stet.search.Answer;
import stet.search.BadQuery;
import stet.search.ChangeLog;
import stet.search.ChangeLogQuestion;
import stet.search.Completion;
import stet.search.FacetQuestion;
import stet.search.Facets;
import stet.search.Found;
import stet.search.IndexCounts;
import stet.search.PhraseQuestion;
import stet.search.PhraseTimeline;
import stet.search.Question;
import stet.search.Result;
import stet.search.SearchEngine;
import stet.search.SearchMatchReader;
import stet.search.SwapQuestion;
import stet.search.SwapTable;
import stet.search.lucene.count.FacetCounts;
import stet.search.lucene.index.IndexFields;
import stet.search.lucene.index.IndexView;
import stet.search.lucene.index.LuceneIndex;
import stet.search.lucene.mark.HighlightTerms;
import stet.search.lucene.mark.SnippetBuilder;
import stet.search.lucene.mark.WordReaderCache;
import stet.search.lucene.query.LuceneQueries;

/** The {@link SearchEngine} that answers questions from the Lucene index. */
public final class LuceneSearch implements SearchEngine {

  /**
   * The time limit of a question: longer than a question should take, and shorter than the time
   * after which users give up.
   */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /**
   * The time limit of a completion. By then the user has typed on, and the completions found so far
   * are offered.
   */
  private static final Duration KEYSTROKE = Duration.ofMillis(500);

  /**
   * The number of articles up to which totals are exact. Nobody needs exact numbers beyond it, and
   * counting further would take most of the time.
   */
  private static final int EXACT_UP_TO = 100_000;

  private static final String TOO_LONG_AGO =
      "The next page is no longer available, since too much about earlier times was recorded after"
          + " the first page. Begin again with the first page.";

  private final LuceneIndex index;
  private final Archive archive;
  private final Clock clock;
  private final SearchContext room;
  private final QueryExecutor executor;
  private final UUID process = UUID.randomUUID();

  /**
   * Creates a search engine over an index.
   *
   * @param archive the archive that is indexed, for the texts of snippets
   * @param clock the clock from which ages ({@code seen:<7d}) are counted
   */
  public LuceneSearch(LuceneIndex index, Archive archive, Clock clock) {
    this(index, archive, clock, new SearchContext(archive, new TimeLimit(LIMIT), EXACT_UP_TO));
  }

  LuceneSearch(LuceneIndex index, Archive archive, Clock clock, SearchContext room) {
    this.index = index;
    this.archive = archive;
    this.clock = clock;
    this.room = room;
    this.executor = new QueryExecutor(index, room.limiter(), room.costs());
  }

  @Override
  public Result<Answer> search(Question question) {
    long begun = System.nanoTime();
    String after = question.after();
    Optional<SearchCursor> cursor = after == null ? Optional.empty() : SearchCursor.decode(after);
    if (after != null && cursor.filter(c -> c.belongsTo(question)).isEmpty()) {
      return new BadQuery<>(
          question.query(),
          "This cursor is not of this query and order: begin again with the first page.");
    }
    return executor.ask(
        question.query(),
        view -> built(question.query(), view),
        view -> answer(question, cursor.orElse(null), view, begun));
  }

  @Override
  public Result<ChangeLog> changeLog(ChangeLogQuestion question) {
    return executor.ask(
        question.query(),
        view -> built(question.query(), view),
        view -> {
          ParsedQuery asked = room.parse(question.query(), clock.instant());
          WordReaderCache reading = room.reading();
          try {
            Set<String> languages = room.languages(view);
            Query built = LuceneQueries.of(asked, room.holdings(languages, view));
            SnippetBuilder snippets =
                new SnippetBuilder(HighlightTerms.in(asked, languages), reading);
            return new ChangeLogSearch(view, archive, room.versionsOf(), question)
                .of(asked, built, snippets, room.limit().begin(), room.limit().outOfTime());
          } finally {
            room.giveBack(reading);
          }
        });
  }

  @Override
  public Result<SearchMatchReader> export(String query) {
    IndexView view = index.acquire();
    boolean read = false;
    try {
      Result<SearchMatchReader> found =
          executor.ask(query, view, same -> built(query, same), same -> found(query, same));
      read = found instanceof Found<SearchMatchReader>;
      return found;
    } finally {
      if (!read) {
        view.close();
      }
    }
  }

  private SearchMatchReader found(String query, IndexView view)
      throws IOException, InvalidQueryException {
    ParsedQuery asked = room.parse(query, clock.instant());
    Query built = LuceneQueries.of(asked, room.holdings(room.languages(view), view));
    List<String> notices =
        Stream.concat(asked.notices().stream(), room.lag(view).stream()).toList();
    return new IndexedMatchReader(
        view, asked.looksForEdits(), notices, built, room.versionsOf(), room.names());
  }

  @Override
  public Result<Facets> facets(FacetQuestion question) {
    long begun = System.nanoTime();
    return executor.ask(
        question.query(),
        view -> built(question.query(), view),
        view -> {
          ParsedQuery asked = room.parse(question.query(), clock.instant());
          LuceneQueries.Holdings held = room.holdings(view.languages(), view);
          Query built = LuceneQueries.of(asked, held);
          Query narrowed = LuceneQueries.narrowed(asked, held);
          return new FacetSearch(asked, room, view).of(question, built, narrowed, begun);
        });
  }

  @Override
  public Result<SwapTable> swaps(SwapQuestion question) {
    long begun = System.nanoTime();
    Optional<BadQuery<SwapTable>> misread = question.misread(clock.instant());
    if (misread.isPresent()) {
      return misread.get();
    }
    String query = question.whole();
    return executor.ask(
        query,
        view -> built(query.isEmpty() ? QueryField.EVERY_EDIT : query, view),
        view -> new SwapSearch(room, view, clock.instant()).of(question, query, begun));
  }

  @Override
  public Result<PhraseTimeline> phraseTimeline(PhraseQuestion question) {
    long begun = System.nanoTime();
    return executor.ask(
        question.phrase(),
        view -> PhraseSearch.built(question.phrase()),
        view -> {
          PhraseCursor cursor = PhraseCursor.of(question);
          if (cursor == null) {
            return trace(question, null, view, begun, room.lag(view));
          }
          Optional<IndexView> past = index.past(view, cursor.position(), true);
          if (past.isEmpty()) {
            throw tooLongAgo();
          }
          try (IndexView then = past.get()) {
            return trace(question, cursor, then, begun, room.lag(view));
          }
        });
  }

  /**
   * Takes no permit, because a caller without an answer compares all versions instead, which is
   * costly.
   */
  @Override
  public Optional<List<RevisionStep>> steps(Timeline timeline) {
    Result<Optional<List<RevisionStep>>> known =
        executor.askAtOnce(
            timeline.article().id().value(),
            view ->
                view.hidesArticles()
                    ? Optional.empty()
                    : new RevisionStepReader(view, room.versionsOf()).of(timeline));
    return known.answer().flatMap(steps -> steps);
  }

  private PhraseTimeline trace(
      PhraseQuestion question,
      @Nullable PhraseCursor cursor,
      IndexView view,
      long begun,
      Optional<String> lag)
      throws IOException, InvalidQueryException {
    return new PhraseSearch(view, room.timed(view), room.names(), cursor)
        .answer(question, begun, lag, room.limit().outOfTime());
  }

  /**
   * The state includes an id of the process, because another process may run another version of the
   * program. The archive is read before the index, so that a withholding between the two results in
   * a state that never occurs again.
   */
  @Override
  public String state() {
    long withheld = archive.generation();
    long recorded = archive.position();
    try (IndexView view = index.acquire()) {
      long named = archive.publishers().generation();
      return process
          + " "
          + withheld
          + " "
          + named
          + " "
          + recorded
          + " "
          + view.position()
          + view.hidesArticles();
    }
  }

  @Override
  public Optional<String> inWords(String query) {
    try {
      return Optional.of(
          QueryDescription.of(
              room.parse(query, clock.instant()),
              source -> archive.publishers().of(source).label()));
    } catch (InvalidQueryException e) {
      return Optional.empty();
    }
  }

  @Override
  public List<Completion> complete(String query, int most) {
    if (QueryParser.isTooLong(query)) {
      return List.of();
    }
    Result<List<Completion>> completed =
        executor.askInTurn(
            query,
            true, // it ends by itself in the time between two keystrokes
            view -> {
              IndexSearcher searcher = new IndexSearcher(view.searcher().getIndexReader());
              searcher.setTimeout(new TimeLimit(KEYSTROKE).begin());
              return new QueryCompleter(
                      new IndexedNameLookup(searcher, room.names()),
                      archive.publishers(),
                      clause -> articles(clause, view, searcher))
                  .of(query, most);
            });
    return completed.answer().orElse(List.of());
  }

  private Query built(String query, IndexView view) throws InvalidQueryException {
    ParsedQuery asked = room.parse(query, clock.instant());
    return LuceneQueries.of(asked, room.holdings(room.languages(view), view));
  }

  private int articles(String clause, IndexView view, IndexSearcher searcher) throws IOException {
    try {
      ParsedQuery asked = room.parse(clause, clock.instant());
      FacetCounts counts = new FacetCounts(searcher.getIndexReader(), room.names(), List.of());
      searcher.search(
          LuceneQueries.of(asked, room.holdings(Set.of(), view)),
          SingleCollectorFactory.with(counts));
      return counts.articles();
    } catch (InvalidQueryException e) {
      throw new IllegalStateException("our own clause is not understood: " + clause, e);
    }
  }

  private static InvalidQueryException tooLongAgo() {
    return new InvalidQueryException(BadQuery.NOWHERE, 0, TOO_LONG_AGO);
  }

  private Answer answer(
      Question question, @Nullable SearchCursor cursor, IndexView view, long begun)
      throws IOException, InvalidQueryException {
    Instant now = cursor == null ? clock.instant() : cursor.now();
    ParsedQuery asked = room.parse(question.query(), now);
    Optional<String> lag = room.lag(view);
    if (cursor == null) {
      return new SearchPageBuilder(room, question, asked, null, now, view).answer(begun, lag);
    }
    boolean standing = asked.asksForStanding() || question.order().isByVersions();
    Optional<IndexView> past = index.past(view, cursor.position(), standing);
    if (past.isEmpty()) {
      throw tooLongAgo();
    }
    try (IndexView then = past.get()) {
      return new SearchPageBuilder(room, question, asked, cursor, now, then).answer(begun, lag);
    }
  }

  @Override
  public Result<IndexCounts> counts() {
    return executor.askAtOnce(
        "",
        view -> {
          Term edits = new Term(IndexFields.TYPE.field(), IndexFields.TYPE_EDIT);
          return new IndexCounts(
              view.versions().articles(),
              Math.toIntExact(view.versions().versions()),
              view.searcher().count(new TermQuery(edits)),
              room.lag(view).stream().toList());
        });
  }
}
