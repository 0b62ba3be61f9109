package stet.search;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.archive.Archive;
import stet.archive.ArchiveException;
import stet.index.Fields;
import stet.index.Index;
import stet.index.IndexView;
import stet.index.WordReader;
import stet.model.WithheldException;
import stet.search.Answer.Result;
import stet.search.Answer.Totals;
import stet.search.ArticleGroups.Group;
import stet.search.Question.Order;

/**
 * Answers questions from the Lucene index: one pass over all that is found for the totals and the
 * order of the articles, a second over the articles of the page for the best in each.
 */
public final class LuceneSearch implements Search {

  private static final Logger LOG = LoggerFactory.getLogger(LuceneSearch.class);

  /** Shown of an article; the rest is counted. */
  private static final int EDITS = 5;

  private static final int HITS = 3;

  private static final String EVERY_EDIT = "where:(headline OR byline OR body)";

  /** Longer than any question should take, shorter than anybody waits. */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** Who types has gone on by then: what was met so far is offered. */
  private static final Duration KEYSTROKE = Duration.ofMillis(500);

  private static final String TOO_LONG_AGO =
      "So much was recorded of earlier times since the first page that the next cannot be told any"
          + " more: begin again with the first.";

  private final Index index;
  private final Archive archive;
  private final Clock clock;
  private final Duration limit;
  private final ArticleNames names = new ArticleNames();
  private final UUID process = UUID.randomUUID();

  /** Those that no question holds; as many as were ever put at once, at most one a core. */
  private final BlockingQueue<WordReaders> readers =
      new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

  private final BitSetProducer versionsOf =
      new QueryBitSetProducer(new TermQuery(new Term(Fields.TYPE.field(), Fields.TYPE_VERSION)));

  /**
   * Searches an index.
   *
   * @param archive the one the index is of, for the texts that snippets are cut from
   * @param clock what ages ({@code seen:<7d}) are counted from
   */
  public LuceneSearch(Index index, Archive archive, Clock clock) {
    this(index, archive, clock, LIMIT);
  }

  /**
   * @param limit after which a part of the answer is given as such
   */
  LuceneSearch(Index index, Archive archive, Clock clock, Duration limit) {
    this.index = index;
    this.archive = archive;
    this.clock = clock;
    this.limit = limit;
  }

  @Override
  public Outcome search(Question question) {
    long begun = System.nanoTime();
    String after = question.after();
    Optional<Cursor> cursor = after == null ? Optional.empty() : Cursor.decode(after);
    if (after != null && cursor.filter(c -> c.belongsTo(question)).isEmpty()) {
      return new BadQuery(
          question.query(),
          "This cursor is not of this query and order: begin again with the first page.",
          0,
          0);
    }
    try (IndexView view = index.acquire()) {
      return answer(question, cursor.orElse(null), view, begun);
    } catch (Misread e) {
      return e.in(question.query());
    } catch (IndexSearcher.TooManyClauses e) {
      return tooMuch(question.query());
    }
  }

  @Override
  public Chronicled chronicle(Stretch stretch) {
    String query = stretch.query();
    try (IndexView view = index.acquire()) {
      Understood asked = Understood.read(query, clock.instant());
      WordReaders reading = Objects.requireNonNullElseGet(readers.poll(), WordReaders::new);
      try {
        Set<String> languages = languages(view);
        Query built = LuceneQueries.of(asked, holdings(languages, view));
        Snippets snippets = new Snippets(Sought.in(asked.tree(), languages), reading);
        return new Chronicler(view, archive, versionsOf, stretch)
            .of(asked, built, snippets, timeout(), outOfTime());
      } catch (IOException | RuntimeException | Error e) {
        return unreadable(query, view, e);
      } finally {
        readers.offer(reading);
      }
    } catch (Misread e) {
      return e.in(query);
    } catch (IndexSearcher.TooManyClauses e) {
      return tooMuch(query);
    }
  }

  @Override
  public Exported export(String query) {
    IndexView view = index.acquire();
    Exported exported = null;
    try {
      Understood asked = Understood.read(query, clock.instant());
      Query built = LuceneQueries.of(asked, holdings(languages(view), view));
      exported = new Findings(view, asked, built, versionsOf, names);
    } catch (Misread e) {
      exported = e.in(query);
    } catch (IndexSearcher.TooManyClauses e) {
      exported = tooMuch(query);
    } catch (IOException | RuntimeException | Error e) {
      exported = unreadable(query, view, e);
    } finally {
      if (!(exported instanceof Findings)) {
        view.close();
      }
    }
    return exported;
  }

  @Override
  public Counted facets(Counting counting) {
    long begun = System.nanoTime();
    String query = counting.query();
    try (IndexView view = index.acquire()) {
      Understood asked = Understood.read(query, clock.instant());
      try {
        IndexSearcher searcher = new IndexSearcher(view.searcher().getIndexReader());
        searcher.setTimeout(timeout());
        LuceneQueries.Holdings held = holdings(view.languages(), view);
        Query built = LuceneQueries.of(asked, held);
        Query narrowed = LuceneQueries.narrowed(asked, held);
        return new FacetPage(asked, searcher, names)
            .of(counting, built, narrowed, begun, outOfTime());
      } catch (IOException | RuntimeException | Error e) {
        return unreadable(query, view, e);
      }
    } catch (Misread e) {
      return e.in(query);
    } catch (IndexSearcher.TooManyClauses e) {
      return tooMuch(query);
    }
  }

  @Override
  public Swapped swaps(SwapQuestion question) {
    long begun = System.nanoTime();
    String query = question.query();
    try (IndexView view = index.acquire()) {
      Understood asked = Understood.read(query.isEmpty() ? EVERY_EDIT : query, clock.instant());
      if (!asked.looksForEdits()) {
        asked = Understood.read("(" + query + ") " + EVERY_EDIT, clock.instant());
      }
      try {
        IndexSearcher searcher = new IndexSearcher(view.searcher().getIndexReader());
        searcher.setTimeout(timeout());
        Query built = LuceneQueries.of(asked, holdings(view.languages(), view));
        SwapTable table =
            new SwapCount(searcher, names, built, query)
                .table(question.limit(), asked.notices(), begun);
        return searcher.timedOut() ? table.with(outOfTime()) : table;
      } catch (IOException | RuntimeException | Error e) {
        return unreadable(query, view, e);
      }
    } catch (Misread e) {
      return e.in(query);
    } catch (IndexSearcher.TooManyClauses e) {
      return tooMuch(query);
    }
  }

  @Override
  public Traced trace(PhraseQuestion question) {
    long begun = System.nanoTime();
    try (IndexView view = index.acquire()) {
      PhraseCursor cursor = PhraseCursor.of(question);
      try {
        if (cursor == null) {
          return trace(question, null, view, begun, behind(view));
        }
        Optional<IndexView> past = index.past(view, cursor.position(), true);
        if (past.isEmpty()) {
          return new BadQuery(question.phrase(), TOO_LONG_AGO, 0, 0);
        }
        try (IndexView then = past.get()) {
          return trace(question, cursor, then, begun, behind(view));
        }
      } catch (IOException | RuntimeException | Error e) {
        return unreadable(question.phrase(), view, e);
      }
    } catch (Misread e) {
      return e.in(question.phrase());
    } catch (IndexSearcher.TooManyClauses e) {
      return tooMuch(question.phrase());
    }
  }

  private Lifetimes trace(
      PhraseQuestion question,
      @Nullable PhraseCursor cursor,
      IndexView view,
      long begun,
      long behind)
      throws IOException, Misread {
    IndexSearcher searcher = new IndexSearcher(view.searcher().getIndexReader());
    searcher.setTimeout(timeout());
    return new PhraseSearch(view, searcher, names, versionsOf, archive, cursor)
        .answer(question, begun, behind, outOfTime());
  }

  /**
   * What another process answers may be made by another program. The archive is asked before the
   * index: what was withheld in between then makes a state that never comes again.
   */
  @Override
  public String state() {
    long withheld = archive.generation();
    long recorded = archive.position();
    try (IndexView view = index.acquire()) {
      return process + " " + withheld + " " + recorded + " " + view.position() + view.veiled();
    }
  }

  private long behind(IndexView view) {
    return Math.max(0, archive.position() - view.position());
  }

  @Override
  public Optional<String> inWords(String query) {
    try {
      return Optional.of(InWords.of(Understood.read(query, clock.instant())));
    } catch (Misread e) {
      return Optional.empty();
    }
  }

  @Override
  public List<Completion> complete(String query, int most) {
    try (IndexView view = index.acquire()) {
      IndexSearcher searcher = new IndexSearcher(view.searcher().getIndexReader());
      searcher.setTimeout(timeout(KEYSTROKE));
      return new Completions(
              new KnownNames(searcher, names), clause -> articles(clause, view, searcher))
          .of(query, most);
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  private int articles(String clause, IndexView view, IndexSearcher searcher) throws IOException {
    try {
      Understood asked = Understood.read(clause, clock.instant());
      FacetCounts counts = new FacetCounts(searcher.getIndexReader(), names, List.of());
      searcher.search(LuceneQueries.of(asked, holdings(Set.of(), view)), OneThread.with(counts));
      return counts.articles();
    } catch (Misread e) {
      throw new IllegalStateException("our own clause is not understood: " + clause, e);
    }
  }

  private static BadQuery tooMuch(String query) {
    return new BadQuery(
        query,
        "This asks for too much at once: take out some words with * or ~.",
        0,
        query.length());
  }

  private LuceneQueries.Holdings holdings(Set<String> languages, IndexView view) {
    return new LuceneQueries.Holdings(languages, versionsOf, view.versions(), names);
  }

  /** Only those whose words have stems of their own. */
  private static Set<String> languages(IndexView view) {
    return view.languages().stream().map(WordReader::key).collect(toCollection(TreeSet::new));
  }

  private QueryTimeout timeout() {
    return timeout(limit);
  }

  private static QueryTimeout timeout(Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    return () -> System.nanoTime() - deadline >= 0;
  }

  private String outOfTime() {
    return "This took longer than %s: a part of the archive was not looked through, and the totals are of what was."
        .formatted(limit.toSeconds() > 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms");
  }

  private Outcome answer(Question question, @Nullable Cursor cursor, IndexView view, long begun)
      throws Misread {
    Instant now = cursor == null ? clock.instant() : cursor.now();
    Understood asked = Understood.read(question.query(), now);
    long behind = behind(view);
    try {
      if (cursor == null) {
        return new Page(question, asked, null, now, view).answer(begun, behind);
      }
      Optional<IndexView> past = index.past(view, cursor.position(), asked.asksForStanding());
      if (past.isEmpty()) {
        return new BadQuery(question.query(), TOO_LONG_AGO, 0, 0);
      }
      try (IndexView then = past.get()) {
        return new Page(question, asked, cursor, now, then).answer(begun, behind);
      }
    } catch (IOException | RuntimeException | Error e) {
      return unreadable(question.query(), view, e);
    }
  }

  /**
   * Damage shows as any failure, even as an error of the machine (a mapped file that was cut off, a
   * length beyond all memory). A failure over sound files is ours, and loud.
   */
  private Unavailable unreadable(String query, IndexView view, Throwable failure) {
    boolean known =
        failure instanceof ArchiveException
            || failure instanceof WithheldException
            || failure instanceof IndexSearcher.TooManyClauses;
    if (!known && index.suspect(view, failure)) {
      LOG.warn("The index is damaged: {}", failure.toString());
      return new Unavailable(
          query,
          "The index is damaged. It is built anew from the archive, where nothing is lost: ask"
              + " again in a while.");
    }
    switch (failure) {
      case IOException e -> throw new UncheckedIOException("the index cannot be read", e);
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(failure);
    }
  }

  @Override
  public Totals holdings() {
    try (IndexView view = index.acquire()) {
      int edits =
          view.searcher().count(new TermQuery(new Term(Fields.TYPE.field(), Fields.TYPE_EDIT)));
      return new Totals(
          view.versions().articles(), Math.toIntExact(view.versions().versions()), edits);
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  /** One page of an answer in the making. */
  private final class Page {

    private final Question question;
    private final Understood asked;
    private final @Nullable Cursor cursor;
    private final Instant now;
    private final IndexView view;
    private final Order order;
    private final Set<String> languages;
    private final Query query;
    private final Statistics statistics;
    private final IndexSearcher searcher;

    Page(
        Question question, Understood asked, @Nullable Cursor cursor, Instant now, IndexView view) {
      this.question = question;
      this.asked = asked;
      this.cursor = cursor;
      this.now = now;
      this.view = view;
      this.order =
          question.order() == Order.BEST && !asked.ranks() ? Order.NEWEST : question.order();
      this.languages = cursor == null ? languages(view) : cursor.languages();
      this.query = query();
      this.statistics = cursor == null ? Statistics.of(query) : cursor.statistics();
      this.searcher = statistics.searcher(view.searcher());
      searcher.setTimeout(timeout());
    }

    Answer answer(long begun, long behind) throws IOException {
      ArticleGroups groups = collect(query, new ArticleGroups(order, names, versionsOf));
      List<Group> page = groups.first(question.limit() + 1, cursor == null ? null : cursor.last());
      boolean more = page.size() > question.limit();
      if (more) {
        page = page.subList(0, question.limit());
      }
      List<Result> results = page.isEmpty() ? List.of() : results(page);
      boolean edits = asked.looksForEdits();
      boolean partial = searcher.timedOut();
      List<String> notices = new ArrayList<>(asked.notices());
      List<String> instead = List.of();
      if (partial) {
        notices.add(outOfTime());
      } else if (groups.articles() == 0) {
        Meant meant = Meant.by(asked, question.query(), new KnownNames(searcher, names), languages);
        notices.addAll(meant.notices());
        instead = meant.queries();
      }
      return new Answer(
          question.query(),
          List.copyOf(notices),
          instead,
          partial,
          new Totals(groups.articles(), groups.versions(), edits ? groups.all() : 0),
          results,
          more && !partial ? next(page.getLast().key()) : null,
          Duration.ofNanos(System.nanoTime() - begun),
          behind);
    }

    private Query query() {
      Query asks = LuceneQueries.of(asked, holdings(languages, view));
      if (cursor == null) {
        return asks;
      }
      return new BooleanQuery.Builder()
          .add(asks, Occur.MUST)
          .add(LongField.newRangeQuery(Fields.RECORDED.field(), 0, cursor.position()), Occur.FILTER)
          .build();
    }

    private List<Result> results(List<Group> page) throws IOException {
      List<BytesRef> ids =
          page.stream().map(group -> new BytesRef(group.key().article().value())).toList();
      Query ofPage =
          new BooleanQuery.Builder()
              .add(query, Occur.MUST)
              .add(new TermInSetQuery(Fields.ARTICLE.field(), ids), Occur.FILTER)
              .build();
      boolean edits = asked.looksForEdits();
      Best best =
          collect(ofPage, edits ? new Best(order, shown(EDITS)) : new Best(byTime(), shown(HITS)));
      Sought sought = Sought.in(asked.tree(), languages);
      WordReaders reading = Objects.requireNonNullElseGet(readers.poll(), WordReaders::new);
      Snippets snippets = new Snippets(sought, reading);
      EditMarks marks = new EditMarks(sought, reading);
      List<Result> results = new Shelf(view, archive, snippets, marks).results(page, best, edits);
      readers.offer(reading);
      return results;
    }

    private int shown(int usual) {
      return question.perArticle() == 0 ? usual : question.perArticle();
    }

    /** An article's versions say much the same: of them the newest are shown, not the shortest. */
    private Order byTime() {
      return order == Order.OLDEST ? Order.OLDEST : Order.NEWEST;
    }

    private String next(Key last) {
      long position = cursor == null ? view.position() : cursor.position();
      return new Cursor(Cursor.hash(question), position, now, languages, last, statistics).encode();
    }

    private <C extends Collector> C collect(Query found, C collector) throws IOException {
      return searcher.search(found, OneThread.with(collector));
    }
  }
}
