package stet.search.lucene.article;

import java.io.IOException;
import java.util.function.IntUnaryOperator;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.FixedBitSet;
import stet.search.lucene.index.IndexFields;

/**
 * The blocks of a segment, numbered from 0 in the order of their documents, with the values that
 * all documents of a block share. A block holds the documents of a version: those of the edits that
 * led to it, and as the last one that of the version itself. Immutable.
 *
 * <p>These values are needed for every document found, and reading them from Lucene's bit-packed
 * doc values takes several times as long as from an array. A block needs 16 bytes and one bit, a
 * document one and a half bits.
 */
public final class SegmentBlocks {

  /** The blocks of a segment that has none. */
  public static final SegmentBlocks NONE = new SegmentBlocks(new FixedBitSet(0));

  /** The documents that are versions, as bits in words of 64. */
  private final long[] versions;

  /** The number of versions before each of these words. */
  private final int[] before;

  private final int[] last;
  private final int[] articles;
  private final long[] seen;
  private final FixedBitSet together;

  private SegmentBlocks(FixedBitSet versions) {
    int count = versions.cardinality();
    this.versions = versions.getBits();
    this.before = new int[this.versions.length];
    this.last = new int[count];
    this.articles = new int[count];
    this.seen = new long[count];
    this.together = new FixedBitSet(count);
  }

  /**
   * Reads the blocks of all versions of a segment.
   *
   * @param ordinals the ordinals of the articles
   * @param number the number of an article by its ordinal; called in the order of the documents
   */
  public static SegmentBlocks of(
      LeafReader segment, SortedDocValues ordinals, IntUnaryOperator number) throws IOException {
    FixedBitSet versions = new FixedBitSet(segment.maxDoc());
    PostingsEnum all =
        segment.postings(
            new Term(IndexFields.TYPE.field(), IndexFields.TYPE_VERSION), PostingsEnum.NONE);
    if (all != null) {
      versions.or(all);
    }
    SegmentBlocks blocks = new SegmentBlocks(versions);
    blocks.count();
    blocks.read(segment, ordinals);
    blocks.number(ordinals.getValueCount(), number);
    return blocks;
  }

  private void count() {
    int block = 0;
    for (int word = 0; word < versions.length; word++) {
      before[word] = block;
      for (long left = versions[word]; left != 0; left &= left - 1) {
        last[block++] = (word << 6) + Long.numberOfTrailingZeros(left);
      }
    }
  }

  /**
   * Reads the article and the time of each block. Articles are ordinals here; {@link #number}
   * replaces these by numbers.
   */
  private void read(LeafReader segment, SortedDocValues ordinals) throws IOException {
    NumericDocValues times =
        DocValues.unwrapSingleton(DocValues.getSortedNumeric(segment, IndexFields.SEEN.field()));
    for (int block = 0; block < last.length; block++) {
      if (!ordinals.advanceExact(last[block]) || !times.advanceExact(last[block])) {
        throw new IllegalStateException("a version without an article, or a time");
      }
      articles[block] = ordinals.ordValue();
      seen[block] = times.longValue();
    }
  }

  private void number(int count, IntUnaryOperator number) {
    FixedBitSet met = new FixedBitSet(count);
    FixedBitSet again = new FixedBitSet(count);
    for (int block = 0; block < last.length; block++) {
      boolean begins = block == 0 || articles[block] != articles[block - 1];
      if (begins && met.getAndSet(articles[block])) {
        again.set(articles[block]);
      }
    }
    for (int block = 0; block < last.length; block++) {
      if (!again.get(articles[block])) {
        together.set(block);
      }
      articles[block] = number.applyAsInt(articles[block]);
    }
  }

  /** The number of blocks. */
  int size() {
    return last.length;
  }

  /** The block of a document. */
  public int of(int doc) {
    int word = doc >>> 6;
    return before[word] + Long.bitCount(versions[word] & ((1L << doc) - 1));
  }

  /** The last document of a block, that of the version. */
  public int last(int block) {
    return last[block];
  }

  /** The number of a block's article. */
  public int article(int block) {
    return articles[block];
  }

  /** The time at which the block's version was first seen, in milliseconds since the epoch. */
  public long seen(int block) {
    return seen[block];
  }

  /**
   * Whether the blocks of a block's article are consecutive in the segment, without a block of
   * another article in between.
   */
  public boolean together(int block) {
    return together.get(block);
  }
}
