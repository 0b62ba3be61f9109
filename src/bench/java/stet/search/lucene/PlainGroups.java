package stet.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.grouping.AllGroupsCollector;
import org.apache.lucene.search.grouping.FirstPassGroupingCollector;
import org.apache.lucene.search.grouping.GroupDocs;
import org.apache.lucene.search.grouping.SearchGroup;
import org.apache.lucene.search.grouping.TermGroupSelector;
import org.apache.lucene.search.grouping.TopGroups;
import org.apache.lucene.search.grouping.TopGroupsCollector;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import stet.query.InvalidQueryException;
import stet.query.ParsedQuery;
import stet.query.parser.QueryParser;
import stet.search.Answer;
import stet.search.lucene.article.ArticleNames;
import stet.search.lucene.index.IndexFields;
import stet.search.lucene.index.IndexView;
import stet.search.lucene.query.LuceneQueries;
import stet.text.WordReader;

/**
 * What Lucene's own grouping does with the very query that Stet makes of a question: the first
 * articles, the best in each with what is stored of it, and how many articles, versions and edits
 * there are. No snippets, no marks, no cursor.
 */
public final class PlainGroups {

  private static final int ARTICLES = 20;
  private static final int EDITS = 5;
  private static final int VERSIONS = 3;

  private final IndexView view;
  private final IndexSearcher searcher;
  private final ArticleNames names = new ArticleNames();
  private final BitSetProducer versionsOf =
      new QueryBitSetProducer(
          new TermQuery(new Term(IndexFields.TYPE.field(), IndexFields.TYPE_VERSION)));

  /** Searches a view, which must stay open. */
  public PlainGroups(IndexView view) {
    this.view = view;
    try {
      DirectoryReader reader = (DirectoryReader) view.searcher().getIndexReader();
      this.searcher = new IndexSearcher(new Grouped(reader));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The query over edits or versions that Stet makes of a question, and what it is over. */
  public record Inner(Query query, boolean edits, boolean ranks) {}

  public Inner inner(String question) {
    try {
      ParsedQuery asked = QueryParser.parse(question, Instant.now());
      Set<String> languages = Set.copyOf(view.languages().stream().map(WordReader::key).toList());
      Query query =
          LuceneQueries.of(
              asked, new LuceneQueries.Holdings(languages, versionsOf, view.versions(), names));
      return new Inner(query, asked.looksForEdits(), asked.ranks());
    } catch (InvalidQueryException e) {
      throw new IllegalArgumentException(question, e);
    }
  }

  /** The first page and the totals. */
  public Answer.Totals search(Inner inner) {
    try {
      Sort by =
          inner.ranks()
              ? Sort.RELEVANCE
              : new Sort(
                  new SortedNumericSortField(IndexFields.SEEN.field(), SortField.Type.LONG, true));
      FirstPassGroupingCollector<BytesRef> first =
          new FirstPassGroupingCollector<>(selector(), by, ARTICLES);
      AllGroupsCollector<BytesRef> articles = new AllGroupsCollector<>(selector());
      Blocks blocks = new Blocks(versionsOf);
      searcher.search(
          inner.query(), SingleCollectorFactory.with(MultiCollector.wrap(first, articles, blocks)));
      Collection<SearchGroup<BytesRef>> groups = first.getTopGroups(0);
      if (groups != null) {
        page(inner, by, groups);
      }
      return new Answer.Totals(
          articles.getGroupCount(), blocks.versions, inner.edits() ? blocks.all : 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void page(Inner inner, Sort by, Collection<SearchGroup<BytesRef>> groups)
      throws IOException {
    TopGroupsCollector<BytesRef> second =
        new TopGroupsCollector<>(
            selector(), groups, by, by, inner.edits() ? EDITS : VERSIONS, false);
    searcher.search(inner.query(), SingleCollectorFactory.with(second));
    TopGroups<BytesRef> top = second.getTopGroups(0);
    long read = 0;
    Set<String> wanted = Set.of((inner.edits() ? IndexFields.EDIT : IndexFields.SUMMARY).field());
    for (GroupDocs<BytesRef> group : top.groups) {
      for (ScoreDoc hit : group.scoreDocs()) {
        BytesRef bytes =
            searcher
                .storedFields()
                .document(hit.doc, wanted)
                .getBinaryValue(wanted.iterator().next());
        read += bytes.length;
      }
    }
    if (read == 0) {
      throw new IllegalStateException("nothing is stored of what was found");
    }
  }

  private static TermGroupSelector selector() {
    return new TermGroupSelector(IndexFields.ARTICLE.field());
  }

  /** How many documents were found, and in how many blocks. */
  private static final class Blocks extends SimpleCollector {
    private final BitSetProducer versionsOf;
    private @Nullable BitSet ends;
    private int end;
    private int versions;
    private int all;

    Blocks(BitSetProducer versionsOf) {
      this.versionsOf = versionsOf;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      ends = versionsOf.getBitSet(context);
      end = -1;
    }

    @Override
    public void collect(int doc) {
      all++;
      if (doc > end && ends != null) {
        versions++;
        end = ends.nextSetBit(doc);
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  /** Lucene's grouping wants one value of each document where the index says there may be more. */
  private static final class Grouped extends FilterDirectoryReader {
    Grouped(DirectoryReader reader) throws IOException {
      super(
          reader,
          new SubReaderWrapper() {
            @Override
            public LeafReader wrap(LeafReader segment) {
              return new Segment(segment);
            }
          });
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader reader) throws IOException {
      return new Grouped(reader);
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
      return in.getReaderCacheHelper();
    }
  }

  private static final class Segment extends FilterLeafReader {
    Segment(LeafReader segment) {
      super(segment);
    }

    @Override
    public @Nullable SortedDocValues getSortedDocValues(String field) throws IOException {
      return field.equals(IndexFields.ARTICLE.field())
          ? DocValues.unwrapSingleton(in.getSortedSetDocValues(field))
          : in.getSortedDocValues(field);
    }

    @Override
    public @Nullable CacheHelper getCoreCacheHelper() {
      return in.getCoreCacheHelper();
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
      return in.getReaderCacheHelper();
    }
  }
}
