package stet.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.util.BitSet;
import org.jspecify.annotations.Nullable;
import stet.index.Fields;

/**
 * Groups what is found by article in one pass: how much was found in each, and the {@link Key} of
 * the best.
 *
 * <p>Articles have slots, numbered as they are first met; a slot costs 24 bytes, a document found
 * nothing.
 */
final class ArticleGroups extends SimpleCollector {

  private final Question.Order order;
  private final ArticleNames names;
  private final BitSetProducer versionsOf;
  private final int enough;

  /** The slot of each article that was met, from 1. */
  private @Nullable IntPages slotOf;

  private int[] numbers = new int[64];
  private int count;
  private float[] score = new float[64];
  private long[] seen = new long[64];
  private int[] found = new int[64];
  private int versions;
  private int all;

  private ArticleNames.Names segment = ArticleNames.Names.NONE;
  private SortedDocValues articles = DocValues.emptySorted();
  private NumericDocValues times = DocValues.emptyNumeric();
  private Points points = Points.NONE;
  private @Nullable BitSet ends;
  private int end;
  private int ordinal;
  private int slot;
  private @Nullable Scorable scorer;

  ArticleGroups(Question.Order order, ArticleNames names, BitSetProducer versionsOf) {
    this(order, names, versionsOf, Integer.MAX_VALUE);
  }

  /**
   * @param enough that there are more articles than so many is all there is to know: then no more
   *     are looked for, and those that were met need not be the first
   */
  ArticleGroups(Question.Order order, ArticleNames names, BitSetProducer versionsOf, int enough) {
    this.enough = enough;
    this.order = order;
    this.names = names;
    this.versionsOf = versionsOf;
  }

  /** How many articles something was found in. */
  int articles() {
    return count;
  }

  /** Whether there are more articles than are enough, and some were not met. */
  boolean isCutShort() {
    return count > enough;
  }

  /** How many versions are among what was found, or have edits among it. */
  int versions() {
    return versions;
  }

  /** How many documents were found. */
  int all() {
    return all;
  }

  /** The first {@code limit} articles in order, of those behind {@code after}. */
  List<Key> first(int limit, @Nullable Key after) {
    Comparator<Key> by = Key.by(order);
    PriorityQueue<Key> heap = new PriorityQueue<>(by.reversed()); // the last of them on top
    for (int slot = 0; slot < count; slot++) {
      if (heap.size() == limit && later(slot, heap.element())) {
        continue;
      }
      Key key = new Key(score[slot], seen[slot], names.id(numbers[slot]));
      if (after != null && by.compare(key, after) <= 0) {
        continue;
      }
      heap.add(key);
      if (heap.size() > limit) {
        heap.remove();
      }
    }
    List<Key> first = new ArrayList<>(heap);
    first.sort(by);
    return first;
  }

  @Override
  public ScoreMode scoreMode() {
    return order == Question.Order.BEST ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public void setScorer(Scorable scorer) {
    this.scorer = scorer;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    if (isCutShort()) {
      throw new CollectionTerminatedException();
    }
    if (slotOf == null) {
      names.learn(ReaderUtil.getTopLevelContext(context).reader());
      slotOf = new IntPages(names.count());
    }
    segment = names.of(context.reader());
    articles = ArticleNames.ordinals(context.reader());
    times =
        DocValues.unwrapSingleton(
            DocValues.getSortedNumeric(context.reader(), Fields.SEEN.field()));
    points = Points.in(context.reader(), order);
    ends = versionsOf.getBitSet(context);
    end = -1;
    ordinal = -1;
  }

  @Override
  public void collect(int doc) throws IOException {
    articles.advanceExact(doc);
    times.advanceExact(doc);
    int met = articles.ordValue();
    if (met != ordinal) { // what is of an article mostly comes in one go
      slot = slot(segment.number(met));
      ordinal = met;
    }
    all++;
    if (doc > end && ends != null) {
      versions++;
      end = ends.nextSetBit(doc);
    }
    float value = points.of(doc, scorer);
    long time = times.longValue();
    if (found[slot]++ == 0 || better(value, time, slot)) {
      score[slot] = value;
      seen[slot] = time;
    }
    if (order == Question.Order.EDITED) {
      score[slot] = found[slot];
    }
  }

  private int slot(int number) {
    IntPages slots = Objects.requireNonNull(slotOf);
    int slot = slots.get(number) - 1;
    if (slot < 0) {
      slot = count++;
      if (slot == found.length) {
        grow();
      }
      numbers[slot] = number;
      slots.set(number, slot + 1);
      if (isCutShort()) {
        throw new CollectionTerminatedException();
      }
    }
    return slot;
  }

  private boolean better(float points, long time, int slot) {
    return switch (order) {
      case BEST, SIGNIFICANT ->
          points > score[slot] || (points == score[slot] && time > seen[slot]);
      case EDITED, NEWEST -> time > seen[slot];
      case OLDEST -> time < seen[slot];
    };
  }

  /** Whether a slot certainly comes behind a key, told without its article's name. */
  private boolean later(int slot, Key key) {
    return switch (order) {
      case BEST, SIGNIFICANT, EDITED ->
          score[slot] < key.score() || (score[slot] == key.score() && seen[slot] < key.seen());
      case NEWEST -> seen[slot] < key.seen();
      case OLDEST -> seen[slot] > key.seen();
    };
  }

  private void grow() {
    int capacity = found.length * 2;
    score = Arrays.copyOf(score, capacity);
    seen = Arrays.copyOf(seen, capacity);
    found = Arrays.copyOf(found, capacity);
    numbers = Arrays.copyOf(numbers, capacity);
  }
}
