package stet.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;
import stet.archive.Archive;
import stet.model.ArticleId;
import stet.model.RevisionKind;
import stet.model.StepId;
import stet.model.TaggedEdit;
import stet.model.Timeline;
import stet.model.Version;
import stet.query.ParsedQuery;
import stet.search.Answer;
import stet.search.ChangeLog;
import stet.search.ChangeLogQuestion;
import stet.search.lucene.index.ArticleVersions;
import stet.search.lucene.index.IndexFields;
import stet.search.lucene.index.IndexView;
import stet.search.lucene.index.StoredEditCodec;
import stet.search.lucene.index.StoredVersionSummary;
import stet.search.lucene.mark.SnippetBuilder;

/**
 * Search that lists the results of a query in the order in which the archive recorded them. It
 * searches only the segments of the index that hold a piece of the requested part of the archive.
 * For the latest additions, this is just the small segment written last, even if the index is
 * large.
 */
final class ChangeLogSearch {

  private final IndexView view;
  private final Archive archive;
  private final BitSetProducer versionsOf;
  private final ChangeLogQuestion question;
  private final Map<ArticleId, Timeline> timelines = new HashMap<>();

  ChangeLogSearch(
      IndexView view, Archive archive, BitSetProducer versionsOf, ChangeLogQuestion question) {
    this.view = view;
    this.archive = archive;
    this.versionsOf = versionsOf;
    this.question = question;
  }

  /** A step with results: the document of its version and the documents that were found. */
  private record Step(int version, List<Integer> found) {}

  /**
   * The change log of a query.
   *
   * @param asked the parsed query
   * @param built the same query for Lucene
   * @param snippets the builder of snippets, used for a query about versions
   */
  ChangeLog of(
      ParsedQuery asked, Query built, SnippetBuilder snippets, QueryTimeout timeout, String late)
      throws IOException {
    try (MultiReader reader = new MultiReader(segments(), false)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setTimeout(timeout);
      PositionOrderCollector latest =
          new PositionOrderCollector(order(), question.limit(), question.newestFirst());
      searcher.search(within(built), SingleCollectorFactory.with(latest));
      List<ChangeLog.Entry> entries = new ArrayList<>();
      for (Step step : steps(reader, latest.documents())) {
        entries.add(entry(reader, step, asked.looksForEdits(), snippets));
      }
      Comparator<ChangeLog.Entry> order =
          question.bySeen()
              ? Comparator.comparing(ChangeLog.Entry::seen)
                  .thenComparingLong(ChangeLog.Entry::recorded)
              : Comparator.comparingLong(ChangeLog.Entry::recorded)
                  .thenComparing(ChangeLog.Entry::seen);
      entries.sort(question.newestFirst() ? order.reversed() : order);
      List<String> notices = new ArrayList<>(asked.notices());
      if (searcher.timedOut()) {
        notices.add(late);
      }
      return new ChangeLog(
          question.query(),
          List.copyOf(notices),
          List.copyOf(entries),
          latest.more(),
          !searcher.timedOut(),
          view.hidesArticles(),
          view.position());
    }
  }

  private IndexFields order() {
    return question.bySeen() ? IndexFields.SEEN : IndexFields.RECORDED;
  }

  private IndexReader[] segments() throws IOException {
    List<IndexReader> segments = new ArrayList<>();
    for (LeafReaderContext leaf : view.searcher().getIndexReader().leaves()) {
      PointValues positions = leaf.reader().getPointValues(order().field());
      if (positions != null
          && NumericUtils.sortableBytesToLong(positions.getMaxPackedValue(), 0) > question.after()
          && NumericUtils.sortableBytesToLong(positions.getMinPackedValue(), 0)
              <= question.upTo()) {
        segments.add(leaf.reader());
      }
    }
    return segments.toArray(IndexReader[]::new);
  }

  private Query within(Query built) {
    long upTo = question.upTo();
    BooleanQuery.Builder within =
        new BooleanQuery.Builder()
            .add(built, Occur.FILTER)
            .add(
                LongField.newRangeQuery(order().field(), question.after() + 1, upTo), Occur.FILTER);
    if (question.recordedBelow() != Long.MAX_VALUE) {
      Query at = LongField.newExactQuery(order().field(), upTo);
      Query later =
          LongField.newRangeQuery(
              IndexFields.RECORDED.field(), question.recordedBelow(), Long.MAX_VALUE);
      within.add(
          new BooleanQuery.Builder().add(at, Occur.FILTER).add(later, Occur.FILTER).build(),
          Occur.MUST_NOT);
    }
    return within.build();
  }

  private List<Step> steps(IndexReader reader, List<Integer> documents) throws IOException {
    Map<Integer, List<Integer>> byVersion = new LinkedHashMap<>();
    for (int document : documents) {
      LeafReaderContext leaf = leaf(reader, document);
      BitSet versions = versionsOf.getBitSet(leaf);
      if (versions == null) {
        throw new IllegalStateException("a segment has edits and no versions");
      }
      int version = leaf.docBase + versions.nextSetBit(document - leaf.docBase);
      byVersion.computeIfAbsent(version, any -> new ArrayList<>()).add(document);
    }
    return byVersion.entrySet().stream().map(e -> new Step(e.getKey(), e.getValue())).toList();
  }

  private ChangeLog.Entry entry(
      IndexReader reader, Step step, boolean ofEdits, SnippetBuilder snippets) throws IOException {
    LeafReaderContext leaf = leaf(reader, step.version());
    int local = step.version() - leaf.docBase;
    BytesRef summary = stored(reader, step.version(), IndexFields.SUMMARY);
    StoredVersionSummary stored =
        StoredVersionSummary.decode(summary.bytes, summary.offset, summary.length);
    ArticleId article = stored.article().id();
    long content = value(DocValues.getNumeric(leaf.reader(), IndexFields.CONTENT.field()), local);
    ArticleVersions versions = view.versions().of(article);
    int number = versions == null ? 0 : versions.number(stored.firstSeen().toEpochMilli(), content);
    if (versions == null || number == 0) {
      throw new IllegalStateException("an unknown version of " + article);
    }
    RevisionKind kind = RevisionKindReader.of(leaf.reader(), local);
    List<Integer> listed = ofEdits ? step.found() : edits(leaf, local);
    List<TaggedEdit> edits = new ArrayList<>();
    for (int document : listed.subList(0, Math.min(listed.size(), ChangeLog.EDITS))) {
      BytesRef bytes = stored(reader, document, IndexFields.EDIT);
      edits.add(StoredEditCodec.decode(bytes.bytes, bytes.offset, bytes.length));
    }
    return new ChangeLog.Entry(
        id(article, versions, number),
        value(number(leaf.reader(), IndexFields.RECORDED), local),
        stored.article(),
        stored.headline(),
        number,
        kind,
        kind == RevisionKind.WITHHELD ? null : before(versions, number),
        versions.address(number),
        versions.firstSeen(number),
        ofEdits ? listed.size() : 0,
        List.copyOf(edits),
        listed.size(),
        ofEdits || snippets.areBeginnings()
            ? List.of()
            : snippet(article, content, leaf.reader(), local, snippets));
  }

  private static ChangeLog.@Nullable Before before(ArticleVersions versions, int number) {
    return number == 1
        ? null
        : new ChangeLog.Before(
            versions.address(number - 1),
            versions.firstSeen(number - 1),
            versions.lastSeen(number - 1));
  }

  /**
   * All edits of the step to a version, in order. Their documents come before that of the version
   * in its block.
   */
  private List<Integer> edits(LeafReaderContext leaf, int version) throws IOException {
    BitSet versions = versionsOf.getBitSet(leaf);
    int from = version == 0 || versions == null ? 0 : versions.prevSetBit(version - 1) + 1;
    List<Integer> edits = new ArrayList<>();
    for (int document = from; document < version; document++) {
      edits.add(leaf.docBase + document);
    }
    return edits;
  }

  /**
   * The id of the step to a version. The archive is only needed if an article took the same step
   * twice, to number these steps.
   */
  private String id(ArticleId article, ArticleVersions versions, int number) {
    long after = versions.content(number);
    long before = number == 1 ? 0 : versions.content(number - 1);
    for (int i = 1; i <= versions.count(); i++) {
      if (i != number
          && versions.content(i) == after
          && (i == 1 ? 0 : versions.content(i - 1)) == before) {
        Timeline timeline = archive.timeline(article, view.position()).orElseThrow();
        return StepId.of(timeline, timeline.number(number).orElseThrow());
      }
    }
    return StepId.of(article, before, after, 1);
  }

  private List<Answer.Fragment> snippet(
      ArticleId article, long content, LeafReader segment, int document, SnippetBuilder snippets)
      throws IOException {
    Timeline timeline =
        timelines.computeIfAbsent(article, id -> archive.timeline(id).orElseThrow());
    String language = language(segment, document);
    return timeline.versions().stream()
        .map(Version::content)
        .filter(hash -> hash.a() == content)
        .findFirst()
        .map(hash -> snippets.of(archive.content(hash), language))
        .orElse(List.of());
  }

  private static String language(LeafReader segment, int document) throws IOException {
    SortedSetDocValues languages = DocValues.getSortedSet(segment, IndexFields.LANGUAGE.field());
    return languages.advanceExact(document)
        ? languages.lookupOrd(languages.nextOrd()).utf8ToString()
        : "und";
  }

  private static NumericDocValues number(LeafReader segment, IndexFields field) throws IOException {
    return DocValues.unwrapSingleton(DocValues.getSortedNumeric(segment, field.field()));
  }

  private static long value(NumericDocValues values, int document) throws IOException {
    if (!values.advanceExact(document)) {
      throw new IllegalStateException("a version lacks a value");
    }
    return values.longValue();
  }

  private static LeafReaderContext leaf(IndexReader reader, int document) {
    return reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
  }

  private static BytesRef stored(IndexReader reader, int document, IndexFields field)
      throws IOException {
    BytesRef bytes =
        reader
            .storedFields()
            .document(document, Set.of(field.field()))
            .getBinaryValue(field.field());
    if (bytes == null) {
      throw new IllegalStateException(field.field() + " is not kept of document " + document);
    }
    return bytes;
  }
}
