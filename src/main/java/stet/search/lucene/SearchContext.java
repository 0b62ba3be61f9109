package stet.search.lucene;

import static java.util.stream.Collectors.toCollection;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import stet.archive.Archive;
import stet.query.InvalidQueryException;
import stet.query.ParsedQuery;
import stet.query.SourceTitleResolver;
import stet.query.parser.QueryParser;
import stet.search.lucene.article.ArticleNames;
import stet.search.lucene.index.IndexFields;
import stet.search.lucene.index.IndexView;
import stet.search.lucene.mark.WordReaderCache;
import stet.search.lucene.query.LuceneQueries;
import stet.text.WordReader;

/**
 * Context that all searches share: the archive, the limits, the numbering of articles, and caches.
 * Safe for all threads.
 */
final class SearchContext {

  private final Archive archive;
  private final SourceTitleResolver titles;
  private final TimeLimit timeLimit;
  private final int exactUpTo;

  /**
   * The longest time that a question waits for its turn. A question that would wait longer is
   * refused at once, so that the user can ask again later.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /**
   * The largest number of waiting questions of each kind. If a question takes a tenth of a second,
   * two cores answer more than this number within {@link #PATIENCE}.
   */
  private static final int MOST_WAITING = 64;

  private final ConcurrencyLimiter limiter;
  private final QueryCostLimits costs;
  private final ArticleNames names = new ArticleNames();

  /**
   * The caches that no question uses now; there are at most as many as questions were ever answered
   * at once, and at most one for each core.
   */
  private final BlockingQueue<WordReaderCache> readers =
      new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

  private final BitSetProducer versionsOf =
      new QueryBitSetProducer(
          new TermQuery(new Term(IndexFields.TYPE.field(), IndexFields.TYPE_VERSION)));

  /**
   * @param exactUpTo the value of {@link #exactUpTo()}
   */
  SearchContext(Archive archive, TimeLimit limit, int exactUpTo) {
    this(
        archive,
        limit,
        exactUpTo,
        new ConcurrencyLimiter(Runtime.getRuntime().availableProcessors(), MOST_WAITING, PATIENCE));
  }

  SearchContext(Archive archive, TimeLimit limit, int exactUpTo, ConcurrencyLimiter limiter) {
    this(archive, limit, exactUpTo, limiter, QueryCostLimits.USUAL);
  }

  SearchContext(
      Archive archive,
      TimeLimit limit,
      int exactUpTo,
      ConcurrencyLimiter limiter,
      QueryCostLimits costs) {
    this.costs = costs;
    this.limiter = limiter;
    this.exactUpTo = exactUpTo;
    this.archive = archive;
    this.titles = new ArchiveSourceTitles(archive);
    this.timeLimit = limit;
  }

  /** The archive, from which the texts of snippets are read. */
  Archive archive() {
    return archive;
  }

  /** The names of the publishers in the archive. */
  SourceTitleResolver titles() {
    return titles;
  }

  /** Parses a query. A source may be given by its publisher's title. */
  ParsedQuery parse(String query, Instant now) throws InvalidQueryException {
    return QueryParser.parse(query, now, titles);
  }

  TimeLimit limit() {
    return timeLimit;
  }

  ArticleNames names() {
    return names;
  }

  /** The notice for an answer if the index lacks recorded data. */
  Optional<String> lag(IndexView view) {
    long missing = archive.position() - view.position();
    return missing <= 0
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "The index has yet to take in %,d %s: what is found may not be all.",
                missing,
                missing == 1 ? "observation" : "observations"));
  }

  /** The limiter of the questions that are answered at once. */
  ConcurrencyLimiter limiter() {
    return limiter;
  }

  /** The limits for the cost of a query. */
  QueryCostLimits costs() {
    return costs;
  }

  /** The number of articles up to which totals are exact. */
  int exactUpTo() {
    return exactUpTo;
  }

  /** The producer of the set of documents that are versions. */
  BitSetProducer versionsOf() {
    return versionsOf;
  }

  /** A searcher of a view, with the time limit. */
  IndexSearcher timed(IndexView view) {
    IndexSearcher searcher = new IndexSearcher(view.searcher().getIndexReader());
    searcher.setTimeout(timeLimit.begin());
    return searcher;
  }

  /** The languages of a view, as the keys by which words are stemmed. */
  Set<String> languages(IndexView view) {
    return view.languages().stream().map(WordReader::key).collect(toCollection(TreeSet::new));
  }

  /**
   * The data of a view that a query is built for.
   *
   * @param languages the result of {@link #languages}
   */
  LuceneQueries.Holdings holdings(Set<String> languages, IndexView view) {
    return new LuceneQueries.Holdings(languages, versionsOf, view.versions(), names);
  }

  /** A cache of word readers for one thread, which must give it back. */
  WordReaderCache reading() {
    return Objects.requireNonNullElseGet(readers.poll(), WordReaderCache::new);
  }

  void giveBack(WordReaderCache reading) {
    readers.offer(reading);
  }
}
