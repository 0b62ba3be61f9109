package stet.search.lucene;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.query.Contradiction;
import stet.query.InvalidQueryException;
import stet.query.ParsedQuery;
import stet.search.Answer;
import stet.search.Answer.ArticleResult;
import stet.search.Answer.Totals;
import stet.search.Question;
import stet.search.Question.Order;
import stet.search.lucene.index.IndexFields;
import stet.search.lucene.index.IndexView;
import stet.search.lucene.mark.EditHighlighter;
import stet.search.lucene.mark.HighlightTerms;
import stet.search.lucene.mark.SnippetBuilder;
import stet.search.lucene.mark.WordReaderCache;
import stet.search.lucene.query.LuceneQueries;

/**
 * Builder of one page of an answer. A first pass over all results finds the totals and the order of
 * the articles; a second pass over the articles of the page finds the best results in each.
 */
final class SearchPageBuilder {

  /** The number of edits that are usually shown for an article; further edits are only counted. */
  private static final int EDITS = 5;

  private static final int HITS = 3;

  /**
   * If there are this many times more candidates than {@link SearchContext#exactUpTo}, there are
   * most likely more articles than are counted.
   */
  private static final int VAST = 4;

  private final SearchContext room;
  private final Question question;
  private final ParsedQuery asked;
  private final @Nullable SearchCursor cursor;
  private final Instant now;
  private final IndexView view;
  private final Order order;
  private final Set<String> languages;
  private final Query query;
  private final FirstPageTermStatistics statistics;
  private final QueryTimeout time;
  private final IndexSearcher searcher;
  private int threads = 1;
  private boolean ranOut;
  private @Nullable PreparedQuery prepared;

  /**
   * @param cursor the cursor of the previous page; null for the first page
   * @param now the instant from which ages are counted
   * @param view the index as it was for the first page
   */
  SearchPageBuilder(
      SearchContext room,
      Question question,
      ParsedQuery asked,
      @Nullable SearchCursor cursor,
      Instant now,
      IndexView view) {
    this.room = room;
    this.question = question;
    this.asked = asked;
    this.cursor = cursor;
    this.now = now;
    this.view = view;
    this.order = question.order() == Order.BEST && !asked.ranks() ? Order.NEWEST : question.order();
    this.languages = cursor == null ? room.languages(view) : cursor.languages();
    this.query = query();
    this.statistics = cursor == null ? FirstPageTermStatistics.of(query) : cursor.statistics();
    this.time = room.limit().begin();
    this.searcher = searcher(1);
  }

  /**
   * Makes the answer.
   *
   * @param begun the time at which the question was asked, from {@link System#nanoTime}
   * @param lag the notice about data that the index lacks
   */
  Answer answer(long begun, Optional<String> lag) throws IOException {
    int more = room.limiter().more(ThreadedSearcher.MOST - 1);
    threads = 1 + more;
    try {
      return made(begun, lag);
    } finally {
      room.limiter().leave(more);
    }
  }

  private Answer made(long begun, Optional<String> lag) throws IOException {
    Grouped grouped = grouped();
    List<ArticleSortKey> page = grouped.first();
    boolean more = page.size() > question.limit();
    if (more) {
      page = page.subList(0, question.limit());
    }
    List<ArticleResult> results = page.isEmpty() ? List.of() : results(page);
    boolean partial = ranOut || searcher.timedOut();
    List<String> notices = new ArrayList<>(asked.notices());
    List<String> instead = List.of();
    if (partial) {
      notices.add(room.limit().outOfTime());
    } else if (cursor == null && !asked.instead().isEmpty()) {
      instead = finding(asked.instead());
    }
    if (!partial && instead.isEmpty() && page.isEmpty() && grouped.total().articles() == 0) {
      UnknownTermSuggester meant =
          UnknownTermSuggester.by(
              asked,
              question.query(),
              new IndexedNameLookup(searcher, room.names()),
              languages,
              room.titles(),
              this::findsAnything);
      notices.addAll(meant.notices());
      instead = meant.queries();
    }
    if (cursor == null && !page.isEmpty()) { // without results, this notice is already there
      Contradiction.in(asked.tree()).map(c -> c.told(question.query())).ifPresent(notices::add);
    }
    lag.ifPresent(notices::add);
    Totals total = grouped.total();
    return new Answer(
        question.query(),
        List.copyOf(notices),
        instead,
        partial,
        new Totals(total.articles(), total.versions(), total.edits(), total.exact() && !partial),
        results,
        more && !partial ? next(page.getLast()) : null,
        Duration.ofNanos(System.nanoTime() - begun));
  }

  /**
   * The totals and the articles of the page, with one more article if there are more.
   *
   * @param total the totals, as far as they were counted
   */
  private record Grouped(Totals total, List<ArticleSortKey> first) {}

  /**
   * Finds the totals and the first articles in one pass. If there are more articles than are
   * counted, a separate pass finds the first articles and skips everything that cannot be among
   * them.
   */
  private Grouped grouped() throws IOException {
    if (order == Order.BEST && asked.seeksPhrase() && candidates() / room.exactUpTo() >= VAST) {
      // To find a phrase, Lucene reads only its first occurrence in a text; to score it, all of
      // them.
      if (groups(query, Order.NEWEST).isCutShort()) {
        return new Grouped(moreThanIsCounted(), foremost());
      }
    }
    ArticleGroups groups = groups(prepared(), order);
    if (groups.isCutShort()) {
      return new Grouped(moreThanIsCounted(), foremost());
    }
    int edits = asked.looksForEdits() ? groups.all() : 0;
    return new Grouped(
        new Totals(groups.articles(), groups.versions(), edits),
        groups.first(question.limit() + 1, cursor == null ? null : cursor.last(), view.versions()));
  }

  /** The query with its words looked up; it has scores if the articles are sorted by relevance. */
  private PreparedQuery prepared() throws IOException {
    PreparedQuery known = prepared;
    if (known == null) {
      ScoreMode mode = ResultSortScores.mode(order);
      known = new PreparedQuery(searcher.createWeight(searcher.rewrite(query), mode, 1));
      prepared = known;
    }
    return known;
  }

  /** The largest number of documents that Lucene expects to check. */
  private long candidates() throws IOException {
    long candidates = 0;
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      ScorerSupplier supplier = weight.scorerSupplier(leaf);
      candidates += supplier == null ? 0 : supplier.cost();
    }
    return candidates;
  }

  private ArticleGroups groups(Query found, Order by) throws IOException {
    int enough = by.needsAllResults() ? Integer.MAX_VALUE : room.exactUpTo();
    AtomicInteger certain = new AtomicInteger();
    return collect(
        found, () -> new ArticleGroups(by, room.names(), enough, certain), ArticleGroups::and);
  }

  /**
   * The totals if there are more articles than are counted. Each article has at least one version,
   * and one edit if edits are found, so the number of articles is a lower bound for all totals.
   */
  private Totals moreThanIsCounted() {
    int counted = room.exactUpTo();
    return new Totals(counted, counted, asked.looksForEdits() ? counted : 0, false);
  }

  private List<ArticleSortKey> foremost() throws IOException {
    int given = cursor == null ? 0 : Math.min(cursor.given(), view.versions().articles());
    int most = given + question.limit() + 1;
    TopArticlesCollector foremost =
        collect(
            query,
            () -> new TopArticlesCollector(order, most, room.names()),
            TopArticlesCollector::and);
    return foremost.behind(cursor == null ? null : cursor.last());
  }

  private List<String> finding(List<String> queries) throws IOException {
    List<String> found = new ArrayList<>();
    for (String each : queries) {
      if (findsAnything(each)) {
        found.add(each);
      }
    }
    return List.copyOf(found);
  }

  private boolean findsAnything(String instead) throws IOException {
    try {
      Query built = LuceneQueries.of(room.parse(instead, now), room.holdings(languages, view));
      return searcher.search(built, 1).scoreDocs.length > 0;
    } catch (InvalidQueryException e) {
      return false;
    }
  }

  private Query query() {
    Query asks = LuceneQueries.of(asked, room.holdings(languages, view));
    if (cursor == null) {
      return asks;
    }
    return new BooleanQuery.Builder()
        .add(asks, Occur.MUST)
        .add(
            LongField.newRangeQuery(IndexFields.RECORDED.field(), 0, cursor.position()),
            Occur.FILTER)
        .build();
  }

  private List<ArticleResult> results(List<ArticleSortKey> page) throws IOException {
    List<ArticleId> articles = page.stream().map(ArticleSortKey::article).toList();
    Query ofPage = // the articles come first: without any in a segment, no word is looked up
        new BooleanQuery.Builder()
            .add(ArticleTermFilter.all(articles, room.names()), Occur.FILTER)
            .add(prepared(), Occur.MUST)
            .build();
    boolean edits = asked.looksForEdits();
    TopEditsCollector best =
        collect(
            ofPage,
            () ->
                edits
                    ? new TopEditsCollector(order, shown(EDITS))
                    : new TopEditsCollector(byTime(), shown(HITS)),
            TopEditsCollector::and);
    HighlightTerms sought = HighlightTerms.in(asked, languages);
    WordReaderCache reading = room.reading();
    SnippetBuilder snippets = new SnippetBuilder(sought, reading);
    EditHighlighter marks = new EditHighlighter(sought, reading);
    List<ArticleResult> results =
        new ResultLoader(view, room.archive(), snippets, marks, room.names(), threads)
            .results(page, best, edits);
    room.giveBack(reading);
    return results;
  }

  private int shown(int usual) {
    return question.perArticle() == 0 ? usual : question.perArticle();
  }

  /**
   * The order of the versions shown for an article. The versions of an article are similar, so the
   * newest ones are shown instead of those with the best scores.
   */
  private Order byTime() {
    return order == Order.OLDEST ? Order.OLDEST : Order.NEWEST;
  }

  private String next(ArticleSortKey last) {
    long position = cursor == null ? view.position() : cursor.position();
    int given = question.limit() + (cursor == null ? 0 : cursor.given());
    return new SearchCursor(
            SearchCursor.hash(question), position, now, languages, last, given, statistics)
        .encode();
  }

  private IndexSearcher searcher(int threads) {
    IndexSearcher made = statistics.searcher(view.searcher(), threads);
    made.setTimeout(time);
    return made;
  }

  /** Collects all results of a query, with several threads if they are free. */
  private <C extends Collector> C collect(Query found, Supplier<C> anew, BinaryOperator<C> together)
      throws IOException {
    IndexSearcher several = searcher(threads);
    C collected = several.search(found, new PerThreadCollectorFactory<>(anew, together));
    ranOut |= several.timedOut();
    return collected;
  }
}
