package stet.search;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import stet.index.Fields;
import stet.index.IndexView;
import stet.search.Answer.Result;
import stet.search.Answer.Totals;
import stet.search.ArticleGroups.Group;
import stet.search.Question.Order;

/**
 * One page of an answer in the making: one pass over all that is found for the totals and the order
 * of the articles, a second over the articles of the page for the best in each.
 */
final class AnswerPage {

  /** Shown of an article; the rest is counted. */
  private static final int EDITS = 5;

  private static final int HITS = 3;

  private final ReadingRoom room;
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

  /**
   * @param cursor where the page before ended, null for the first
   * @param now what ages are counted from
   * @param view the index as it was when the first page was made
   */
  AnswerPage(
      ReadingRoom room,
      Question question,
      Understood asked,
      @Nullable Cursor cursor,
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
    this.statistics = cursor == null ? Statistics.of(query) : cursor.statistics();
    this.searcher = statistics.searcher(view.searcher());
    searcher.setTimeout(room.limit().begin());
  }

  /**
   * Makes it.
   *
   * @param begun when the question was put, by {@link System#nanoTime}
   * @param behind how many recorded observations the index lacks
   */
  Answer answer(long begun, long behind) throws IOException {
    ArticleGroups groups =
        collect(query, new ArticleGroups(order, room.names(), room.versionsOf()));
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
      notices.add(room.limit().outOfTime());
    } else if (groups.articles() == 0) {
      Meant meant =
          Meant.by(asked, question.query(), new KnownNames(searcher, room.names()), languages);
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
    Query asks = LuceneQueries.of(asked, room.holdings(languages, view));
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
    WordReaders reading = room.reading();
    Snippets snippets = new Snippets(sought, reading);
    EditMarks marks = new EditMarks(sought, reading);
    List<Result> results =
        new Shelf(view, room.archive(), snippets, marks).results(page, best, edits);
    room.giveBack(reading);
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
