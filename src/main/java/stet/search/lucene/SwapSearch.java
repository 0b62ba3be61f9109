package stet.search.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import stet.query.InvalidQueryException;
import stet.query.ParsedQuery;
import stet.query.QueryField;
import stet.search.SwapQuestion;
import stet.search.SwapTable;
import stet.search.lucene.index.IndexView;
import stet.search.lucene.query.LuceneQueries;

/**
 * Search for swaps (words that replaced others) in the edits of a query. If there are none, it
 * reports what may be wrong with the query.
 */
final class SwapSearch {

  private final SearchContext room;
  private final IndexView view;
  private final Instant now;

  /**
   * @param now the instant from which ages are counted
   */
  SwapSearch(SearchContext room, IndexView view, Instant now) {
    this.room = room;
    this.view = view;
    this.now = now;
  }

  /**
   * @param query the question as one query; empty for all edits
   * @param begun the time at which the question was asked, from {@link System#nanoTime}
   */
  SwapTable of(SwapQuestion question, String query, long begun)
      throws IOException, InvalidQueryException {
    ParsedQuery asked = room.parse(query.isEmpty() ? QueryField.EVERY_EDIT : query, now);
    if (!asked.looksForEdits()) {
      asked = room.parse("(" + query + ") " + QueryField.EVERY_EDIT, now);
    }
    IndexSearcher searcher = room.timed(view);
    Query built = LuceneQueries.of(asked, room.holdings(view.languages(), view));
    SwapTable table =
        new SwapCounter(searcher, room.names(), built, query)
            .table(question.limit(), asked.notices(), begun);
    Optional<String> lag = room.lag(view);
    if (lag.isPresent()) {
      table = table.with(lag.get());
    }
    if (searcher.timedOut()) {
      return table.with(room.limit().outOfTime());
    }
    return table.rows().isEmpty() && !query.isEmpty() ? why(table, searcher) : table;
  }

  /** The empty table with notices about what may be wrong with the query. */
  private SwapTable why(SwapTable empty, IndexSearcher searcher)
      throws IOException, InvalidQueryException {
    UnknownTermSuggester meant =
        UnknownTermSuggester.by(
            room.parse(empty.query(), now),
            empty.query(),
            new IndexedNameLookup(searcher, room.names()),
            room.languages(view),
            room.titles(),
            other -> false); // a table cannot show other queries
    SwapTable table = empty;
    for (String notice : meant.notices()) {
      table = table.with(notice);
    }
    return table;
  }
}
