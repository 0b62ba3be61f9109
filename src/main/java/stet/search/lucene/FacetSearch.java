package stet.search.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import stet.query.ParsedQuery;
import stet.query.ValueField;
import stet.query.parser.QueryNarrowing;
import stet.search.FacetQuestion;
import stet.search.Facets;
import stet.search.Facets.Facet;
import stet.search.Facets.ResultHistogram;
import stet.search.Facets.Value;
import stet.search.lucene.count.FacetCounts;
import stet.search.lucene.count.FacetCounts.Count;
import stet.search.lucene.index.IndexFields;
import stet.search.lucene.index.IndexView;

/** Search that counts the results of a query for its {@link Facets}. */
final class FacetSearch {

  private static final List<ValueField> OF_VERSIONS =
      List.of(ValueField.SOURCE, ValueField.LANG, ValueField.KIND);
  private static final List<ValueField> OF_EDITS =
      List.of(
          ValueField.SOURCE,
          ValueField.TAG,
          ValueField.PERSON,
          ValueField.SPEAKER,
          ValueField.LANG,
          ValueField.KIND);

  private final ParsedQuery asked;
  private final SearchContext room;
  private final IndexReader index;
  private final Optional<String> lag;
  private final QueryTimeout time;
  private boolean ranOut;

  FacetSearch(ParsedQuery asked, SearchContext room, IndexView view) {
    this.asked = asked;
    this.room = room;
    this.index = view.searcher().getIndexReader();
    this.lag = room.lag(view);
    this.time = room.limit().begin();
  }

  /**
   * The facets of a query.
   *
   * @param built the query for Lucene
   * @param narrowed the query for all documents from which a further clause would choose
   * @param begun the time at which the question was asked, from {@link System#nanoTime}
   */
  Facets of(FacetQuestion counting, Query built, Query narrowed, long begun) throws IOException {
    List<ValueField> fields = asked.looksForEdits() ? OF_EDITS : OF_VERSIONS;
    boolean alike = narrowed.equals(built);
    FacetCounts counts = counted(narrowed, fields);
    FacetCounts times = alike ? counts : counted(built, List.of());
    IndexedNameLookup known = new IndexedNameLookup(searcher(1), room.names());
    List<Facet> facets = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      List<Value> values = new ArrayList<>();
      for (Count count : counts.most(i, counting.most())) {
        values.add(value(counting.query(), fields.get(i), count, known));
      }
      facets.add(new Facet(fields.get(i), List.copyOf(values)));
    }
    ResultHistogram histogram =
        new HourlyHistogramBuilder(counting.query()).histogram(times.hours(), counting.unit());
    List<String> notices = new ArrayList<>(asked.notices());
    if (counting.unit() != null && counting.unit() != histogram.unit()) {
      notices.add(
          "Of stretches of one %s there would be more than %,d: each is one %s."
              .formatted(
                  counting.unit().label(), HourlyHistogramBuilder.MOST, histogram.unit().label()));
    }
    if (ranOut) {
      notices.add(room.limit().outOfTime());
    }
    lag.ifPresent(notices::add);
    return new Facets(
        counting.query(),
        List.copyOf(notices),
        ranOut,
        counts.articles(),
        List.copyOf(facets),
        histogram,
        Duration.ofNanos(System.nanoTime() - begun));
  }

  private FacetCounts counted(Query found, List<ValueField> fields) throws IOException {
    FacetCounts counts =
        new FacetCounts(index, room.names(), fields.stream().map(this::indexed).toList());
    int more = room.limiter().more(ThreadedSearcher.MOST - 1);
    try {
      IndexSearcher searcher = searcher(1 + more);
      if (more == 0) {
        searcher.search(found, SingleCollectorFactory.with(counts));
      } else {
        searcher
            .search(found, new PerThreadCollectorFactory<>(MatchBuffer::new, MatchBuffer::and))
            .to(counts);
      }
      ranOut |= searcher.timedOut();
      return counts;
    } finally {
      room.limiter().leave(more);
    }
  }

  private IndexSearcher searcher(int threads) {
    IndexSearcher searcher = new ThreadedSearcher(index, threads);
    searcher.setTimeout(time);
    return searcher;
  }

  private static Value value(String query, ValueField field, Count count, IndexedNameLookup known)
      throws IOException {
    boolean person = field == ValueField.PERSON || field == ValueField.SPEAKER;
    String name = person ? known.personName(count.value()) : count.value();
    String clause = field.exactly(count.value());
    return new Value(
        count.value(), name, clause, count.articles(), QueryNarrowing.of(query, clause));
  }

  /**
   * The field of the index whose values are counted. For edits, {@code kind:} counts what happened
   * to the sentence, because nearly all edits belong to revisions of the same kind.
   */
  private IndexFields indexed(ValueField field) {
    return switch (field) {
      case SOURCE -> IndexFields.SOURCE;
      case TAG -> IndexFields.TAG;
      case PERSON -> IndexFields.PERSON_KEY;
      case SPEAKER -> IndexFields.SPEAKER_KEY;
      case LANG -> IndexFields.LANGUAGE;
      case KIND -> asked.looksForEdits() ? IndexFields.EDIT_KIND : IndexFields.KIND;
      default -> throw new IllegalArgumentException("not counted: " + field);
    };
  }
}
