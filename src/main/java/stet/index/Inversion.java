package stet.index;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one field of a new segment, each with the documents it is in, and where or how
 * often: to be gone through once, in order.
 */
final class Inversion extends Terms {

  private final Concordance concordance;
  private final boolean positions;
  private final int documents;

  private Inversion(Concordance concordance, int documents, boolean positions) {
    this.concordance = concordance;
    this.documents = documents;
    this.positions = positions;
  }

  /**
   * Puts words in the place of the numbers that stand for them.
   *
   * @param numbers the one term that the writer was given, in each document with its number
   * @param form of the field
   * @param most how many documents there are
   */
  static Inversion of(Terms numbers, Form form, int most, Gathered gathered) throws IOException {
    boolean positions = numbers.hasPositions();
    int[] documents = new int[most];
    Line[] lines = new Line[most];
    int count = 0;
    TermsEnum each = numbers.iterator();
    if (each.next() != null) {
      int details = positions ? PostingsEnum.POSITIONS : PostingsEnum.FREQS;
      PostingsEnum postings = each.postings(null, details);
      while (postings.nextDoc() != NO_MORE_DOCS) {
        documents[count] = postings.docID();
        lines[count++] = gathered.take(RunsField.number(postings, positions));
      }
    }
    Concordance concordance =
        new Concordance(Arrays.copyOf(lines, count), Arrays.copyOf(documents, count), form);
    return new Inversion(concordance, count, positions);
  }

  @Override
  public TermsEnum iterator() {
    return new Each();
  }

  @Override
  public long size() {
    return concordance.terms();
  }

  @Override
  public long getSumTotalTermFreq() {
    throw new UnsupportedOperationException();
  }

  @Override
  public long getSumDocFreq() {
    throw new UnsupportedOperationException();
  }

  @Override
  public int getDocCount() {
    return documents;
  }

  @Override
  public boolean hasFreqs() {
    return true;
  }

  @Override
  public boolean hasOffsets() {
    return false;
  }

  @Override
  public boolean hasPositions() {
    return positions;
  }

  @Override
  public boolean hasPayloads() {
    return false;
  }

  private final class Each extends BaseTermsEnum {
    private final Postings postings = new Postings();
    private int at = -1;

    @Override
    public @Nullable BytesRef next() {
      return ++at < concordance.terms() ? term() : null;
    }

    @Override
    public BytesRef term() {
      return concordance.bytes(concordance.number(at));
    }

    @Override
    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
      postings.begin(concordance.number(at));
      return postings;
    }

    @Override
    public SeekStatus seekCeil(BytesRef text) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void seekExact(long ord) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long ord() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int docFreq() {
      throw new UnsupportedOperationException();
    }

    @Override
    public long totalTermFreq() {
      throw new UnsupportedOperationException();
    }

    @Override
    public ImpactsEnum impacts(int flags) {
      throw new UnsupportedOperationException();
    }
  }

  private final class Postings extends PostingsEnum {
    private int next;
    private int end;
    private int doc;
    private int freq;
    private int position;

    void begin(int term) {
      next = concordance.start(term);
      end = concordance.start(term + 1);
      doc = -1;
    }

    @Override
    public int nextDoc() {
      if (next == end) {
        doc = NO_MORE_DOCS;
        return doc;
      }
      position = next;
      doc = concordance.document(next);
      if (!positions) {
        freq = concordance.detail(next++);
        return doc;
      }
      do {
        next++;
      } while (next < end && concordance.document(next) == doc);
      freq = next - position;
      return doc;
    }

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int freq() {
      return freq;
    }

    @Override
    public int nextPosition() {
      return concordance.detail(position++);
    }

    @Override
    public int startOffset() {
      return -1;
    }

    @Override
    public int endOffset() {
      return -1;
    }

    @Override
    public @Nullable BytesRef getPayload() {
      return null;
    }

    @Override
    public int advance(int target) throws IOException {
      return slowAdvance(target);
    }

    @Override
    public long cost() {
      return (long) end - next;
    }
  }
}
