package stet.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;
import stet.search.Question;
import stet.search.lucene.article.ArticleNames;
import stet.search.lucene.article.SegmentBlocks;
import stet.search.lucene.count.PagedIntArray;
import stet.search.lucene.index.VersionTable;

/**
 * Collector that groups the results of a query by article in one pass, with the number of results
 * in each article and the {@link ArticleSortKey} of the best one.
 *
 * <p>Each article has a slot; slots are numbered in the order in which the articles are first met.
 * A slot needs 24 bytes, and results need no memory. Several collectors may each group some
 * segments of one index in parallel, and their groups can be {@linkplain #and joined}.
 */
final class ArticleGroups extends SimpleCollector {

  private static final int BITS = 10;
  private static final int SIZE = 1 << BITS;

  private final Question.Order order;
  private final ArticleNames names;
  private final int enough;

  /**
   * The number of articles that were met and have all their documents in one segment; shared by all
   * collectors of one index.
   */
  private final AtomicInteger certain;

  /** The number of the slot of each article that was met, counted from 1. */
  private @Nullable PagedIntArray slotOf;

  /**
   * The slots by their numbers, in pages. A single array would be copied whenever it grows, and
   * would become huge.
   */
  private Page[] pages = new Page[16];

  private int count;
  private int alone;
  private boolean cutShort;
  private int versions;
  private int all;

  private SegmentBlocks blocks = SegmentBlocks.NONE;
  private ResultSortScores points = ResultSortScores.NONE;
  private @Nullable Scorable scorer;

  /**
   * The block of the current version; its last document, its article and the article's slot follow.
   */
  private int block;

  private int end;
  private int article;
  private Page page = new Page();
  private int at;

  private static final class Page {
    final int[] numbers = new int[SIZE];
    final float[] score = new float[SIZE];
    final long[] seen = new long[SIZE];
    final int[] found = new int[SIZE];
  }

  ArticleGroups(Question.Order order, ArticleNames names) {
    this(order, names, Integer.MAX_VALUE, new AtomicInteger());
  }

  /**
   * @param enough the number of articles after which the search stops. It is then only known that
   *     there are more articles, and those found need not be the first in order
   * @param certain a counter that all collectors of one index share, 0 at first
   */
  ArticleGroups(Question.Order order, ArticleNames names, int enough, AtomicInteger certain) {
    this.enough = enough;
    this.certain = certain;
    this.order = order;
    this.names = names;
  }

  /** The number of articles with results. */
  int articles() {
    return count;
  }

  /** Whether the search stopped because there are more articles than {@code enough}. */
  boolean isCutShort() {
    return cutShort;
  }

  /** The number of versions that are results or have edits among the results. */
  int versions() {
    return versions;
  }

  /** The number of documents found. */
  int all() {
    return all;
  }

  /**
   * The first {@code limit} articles in order that come after {@code after}.
   *
   * @param table the versions of all articles
   */
  List<ArticleSortKey> first(int limit, @Nullable ArticleSortKey after, VersionTable table) {
    Comparator<ArticleSortKey> by = ArticleSortKey.by(order);
    PriorityQueue<ArticleSortKey> heap =
        new PriorityQueue<>(by.reversed()); // its head is the last of them
    for (int slot = 0; slot < count; slot++) {
      turnTo(slot);
      float score = page.score[at];
      long seen = page.seen[at];
      if (heap.size() == limit && later(score, seen, heap.element())) {
        continue;
      }
      ArticleSortKey key =
          new ArticleSortKey(score, seen, names.id(page.numbers[at])).ofArticle(order, table);
      if (after != null && by.compare(key, after) <= 0) {
        continue;
      }
      heap.add(key);
      if (heap.size() > limit) {
        heap.remove();
      }
    }
    List<ArticleSortKey> first = new ArrayList<>(heap);
    first.sort(by);
    return first;
  }

  /** Joins these groups with those of another collector for other segments of the same index. */
  ArticleGroups and(ArticleGroups other) {
    if (slotOf == null) {
      return other;
    }
    versions += other.versions;
    all += other.all;
    cutShort |= other.cutShort;
    for (int slot = 0; slot < other.count && !cutShort; slot++) {
      other.turnTo(slot);
      meet(other.page.numbers[other.at]);
      float value = other.page.score[other.at];
      long time = other.page.seen[other.at];
      int before = page.found[at];
      page.found[at] = before + other.page.found[other.at];
      if (before == 0 || better(value) || (ties(value) && better(time))) {
        page.score[at] = value;
        page.seen[at] = time;
      }
      if (order == Question.Order.EDITED) {
        page.score[at] = page.found[at];
      }
    }
    return this;
  }

  @Override
  public ScoreMode scoreMode() {
    return ResultSortScores.mode(order);
  }

  @Override
  public void setScorer(Scorable scorer) {
    this.scorer = scorer;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    stopIfEnough();
    if (slotOf == null) {
      names.learn(ReaderUtil.getTopLevelContext(context).reader());
      slotOf = new PagedIntArray(names.count());
    }
    blocks = names.of(context.reader()).blocks();
    points = ResultSortScores.in(context.reader(), order);
    end = -1;
    article = -1;
  }

  @Override
  public void collect(int doc) throws IOException {
    if (doc > end) {
      begin(doc);
    }
    all++;
    float value = points.of(doc, scorer);
    boolean first = page.found[at]++ == 0;
    if (first || better(value) || ties(value)) { // usually neither, and the time is not needed
      long time = blocks.seen(block);
      if (first || better(value) || better(time)) {
        page.score[at] = value;
        page.seen[at] = time;
      }
    }
    if (order == Question.Order.EDITED) {
      page.score[at] = page.found[at];
    }
  }

  /** Moves on to another version. All documents of a version have the same article and time. */
  private void begin(int doc) {
    block = blocks.of(doc);
    end = blocks.last(block);
    int number = blocks.article(block);
    if (number != article) { // results of an article usually follow each other
      int known = count;
      meet(number);
      if (count > known && names.alone(number)) {
        tell();
      }
      stopIfEnough();
      article = number;
    }
    versions++;
  }

  private void stopIfEnough() {
    if (cutShort) {
      throw new CollectionTerminatedException();
    }
  }

  /** Moves to the slot of an article, which is added if the article is new. */
  private void meet(int number) {
    PagedIntArray slots = Objects.requireNonNull(slotOf);
    int slot = slots.get(number) - 1;
    if (slot >= 0) {
      turnTo(slot);
      return;
    }
    slot = count++;
    slots.set(number, slot + 1);
    if ((slot & (SIZE - 1)) == 0) {
      addPage(slot >>> BITS);
    }
    turnTo(slot);
    page.numbers[at] = number;
    cutShort |= count > enough;
  }

  private void addPage(int place) {
    if (place == pages.length) {
      pages = Arrays.copyOf(pages, place * 2);
    }
    pages[place] = new Page();
  }

  /**
   * Counts an article that no other collector can meet. The shared counter is updated only once for
   * {@link #SIZE} articles.
   */
  private void tell() {
    if (++alone == SIZE) {
      cutShort |= certain.addAndGet(SIZE) > enough;
      alone = 0;
    }
  }

  private void turnTo(int slot) {
    page = pages[slot >>> BITS];
    at = slot & (SIZE - 1);
  }

  private boolean better(float points) {
    return points > page.score[at] && !isByTime();
  }

  private boolean ties(float points) {
    return points == page.score[at] || isByTime();
  }

  /**
   * Whether a result first seen at a time comes before the best result so far if both are equal
   * otherwise.
   */
  private boolean better(long time) {
    return order == Question.Order.OLDEST ? time < page.seen[at] : time > page.seen[at];
  }

  /**
   * Whether the best result of an article is chosen by time alone. This includes the order by
   * number of results, because every result counts the same there.
   */
  private boolean isByTime() {
    return switch (order) {
      case BEST, SIGNIFICANT -> false;
      case EDITED, NEWEST, OLDEST, VERSIONS, CHANGED, APPEARED -> true;
    };
  }

  /**
   * Whether an article certainly comes after a key; the article's id is not needed to decide this.
   */
  private boolean later(float score, long seen, ArticleSortKey key) {
    return switch (order) {
      case BEST, SIGNIFICANT, EDITED ->
          score < key.score() || (score == key.score() && seen < key.seen());
      case NEWEST -> seen < key.seen();
      case OLDEST -> seen > key.seen();
      case VERSIONS, CHANGED, APPEARED -> false; // by versions that are no results
    };
  }
}
