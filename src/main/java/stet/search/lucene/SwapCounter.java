package stet.search.lucene;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import stet.model.Swap;
import stet.model.TaggedEdit;
import stet.query.ValueField;
import stet.search.SwapTable;
import stet.search.lucene.article.ArticleNames;
import stet.search.lucene.count.FacetCounts;
import stet.search.lucene.count.FacetCounts.Count;
import stet.search.lucene.index.IndexFields;
import stet.search.lucene.index.StoredEditCodec;
import stet.text.TextAnalysis;

/**
 * Counter of swaps: words that were replaced, and the words that replaced them. It counts the
 * shortest form of each swap, which {@link IndexFields#SWAP} holds for this purpose. The longer
 * forms, with the words next to the swap, are looked up only for the few swaps that are listed.
 */
final class SwapCounter {

  private static final int SOURCES = 5;

  /** The number of edits of a swap that are read to find the words next to it. */
  private static final int SAMPLE = 40;

  private static final Set<String> STORED = Set.of(IndexFields.EDIT.field());

  private final IndexSearcher searcher;
  private final ArticleNames names;
  private final Query edits;
  private final String query;

  /**
   * @param edits the query for the edits in which to count
   * @param query the same query as text; empty for all edits
   */
  SwapCounter(IndexSearcher searcher, ArticleNames names, Query edits, String query) {
    this.searcher = searcher;
    this.names = names;
    this.edits = edits;
    this.query = query;
  }

  SwapTable table(int limit, List<String> notices, long begun) throws IOException {
    FacetCounts counts =
        new FacetCounts(searcher.getIndexReader(), names, List.of(IndexFields.SWAP));
    searcher.search(edits, SingleCollectorFactory.with(counts));
    List<Count> most = counts.most(0, limit + 1);
    List<SwapTable.Row> rows = new ArrayList<>();
    for (Count count : most.subList(0, Math.min(limit, most.size()))) {
      rows.add(row(count));
    }
    return new SwapTable(
        query,
        notices,
        List.copyOf(rows),
        most.size() > limit,
        Duration.ofNanos(System.nanoTime() - begun));
  }

  private SwapTable.Row row(Count count) throws IOException {
    int by = count.value().indexOf(Swap.BY);
    String before = count.value().substring(0, by);
    String after = count.value().substring(by + Swap.BY.length());
    Query those = with(count.value());
    FacetCounts sources =
        new FacetCounts(searcher.getIndexReader(), names, List.of(IndexFields.SOURCE));
    Sightings sightings = new Sightings();
    searcher.search(those, SingleCollectorFactory.with(MultiCollector.wrap(sources, sightings)));
    String clause = ValueField.SWAP.label() + ":\"" + count.value() + "\"";
    return new SwapTable.Row(
        before,
        after,
        count.articles(),
        sightings.edits,
        within(count.value(), sightings).orElse(null),
        sources.most(0, SOURCES).stream()
            .map(source -> new SwapTable.SourceCount(source.value(), source.articles()))
            .toList(),
        Instant.ofEpochMilli(sightings.first),
        Instant.ofEpochMilli(sightings.last),
        query.isEmpty() ? clause : "(" + query + ") " + clause);
  }

  private Query with(String form) {
    return new BooleanQuery.Builder()
        .add(edits, Occur.FILTER)
        .add(new TermQuery(new Term(IndexFields.SWAP.field(), form)), Occur.FILTER)
        .build();
  }

  /**
   * The commonest form of a swap with the words next to it, if at least half of the edits have this
   * form.
   */
  private Optional<SwapTable.ContainingSwap> within(String least, Sightings sightings)
      throws IOException {
    Map<String, Integer> widened = new HashMap<>();
    StoredFields stored = searcher.storedFields();
    for (int document : sightings.sample) {
      BytesRef bytes = stored.document(document, STORED).getBinaryValue(IndexFields.EDIT.field());
      TaggedEdit edit = StoredEditCodec.decode(bytes.bytes, bytes.offset, bytes.length);
      Set<String> ofTheEdit = new HashSet<>();
      for (Swap swap : edit.swaps()) {
        List<String> forms = swap.forms().stream().map(SwapCounter::row).distinct().toList();
        if (forms.getFirst().equals(least)) {
          ofTheEdit.addAll(forms.subList(1, forms.size()));
        }
      }
      ofTheEdit.forEach(form -> widened.merge(form, 1, Integer::sum));
    }
    Optional<String> commonest =
        widened.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparingInt(form -> form.getKey().length())
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey);
    int all = sightings.edits;
    if (commonest.isEmpty() || all < 2) {
      return Optional.empty();
    }
    String form = commonest.get();
    int by = form.indexOf(Swap.BY);
    // If all edits were read, they are counted already.
    int count = all <= SAMPLE ? widened.getOrDefault(form, 0) : searcher.count(with(form));
    return 2 * count < all
        ? Optional.empty()
        : Optional.of(
            new SwapTable.ContainingSwap(
                form.substring(0, by), form.substring(by + Swap.BY.length()), count));
  }

  /** A form of a swap as the index has it. */
  private static String row(String form) {
    int by = form.indexOf(Swap.BY);
    return TextAnalysis.row(form.substring(0, by))
        + Swap.BY
        + TextAnalysis.row(form.substring(by + Swap.BY.length()));
  }

  /**
   * Collector of the number of edits, a sample of them, and the times of the earliest and the
   * latest.
   */
  private static final class Sightings extends SimpleCollector {
    final List<Integer> sample = new ArrayList<>();
    int edits;
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    private NumericDocValues times = DocValues.emptyNumeric();
    private int base;

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      times =
          DocValues.unwrapSingleton(
              DocValues.getSortedNumeric(context.reader(), IndexFields.SEEN.field()));
      base = context.docBase;
    }

    @Override
    public void collect(int doc) throws IOException {
      times.advanceExact(doc);
      if (edits++ < SAMPLE) {
        sample.add(base + doc);
      }
      first = Math.min(first, times.longValue());
      last = Math.max(last, times.longValue());
    }
  }
}
