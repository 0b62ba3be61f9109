package stet.index;

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

  private final TermNumbers terms;
  private final boolean positions;
  private final int documents;

  /** The numbers of the terms, in the order of their bytes. */
  private final int[] order;

  /** Where the postings of each term begin, by its number; one more, where the last ones end. */
  private final int[] starts;

  /** Where they end: without positions, a document is there once. */
  private final int[] ends;

  /** Of each posting, its document, and its position or how often the term is in the document. */
  private final int[] docs;

  private final int[] details;

  private Inversion(RunsField[] fields, int[] documents, boolean positions) {
    this.positions = positions;
    this.documents = documents.length;
    long length = 0;
    for (RunsField field : fields) {
      length += field.terms();
    }
    Tokens tokens = new Tokens(Math.toIntExact(length));
    int[] tokensEnd = new int[fields.length];
    for (int i = 0; i < fields.length; i++) {
      fields[i].each(tokens);
      tokensEnd[i] = tokens.size;
    }
    terms = tokens.terms;
    starts = new int[terms.size() + 1];
    for (int token = 0; token < tokens.size; token++) {
      starts[tokens.numbers[token] + 1]++;
    }
    for (int term = 0; term < terms.size(); term++) {
      starts[term + 1] += starts[term];
    }
    ends = Arrays.copyOf(starts, terms.size());
    docs = new int[tokens.size];
    details = new int[tokens.size];
    int token = 0;
    for (int i = 0; i < fields.length; i++) {
      for (; token < tokensEnd[i]; token++) {
        add(tokens.numbers[token], documents[i], tokens.positions[token]);
      }
    }
    order = terms.inOrder();
  }

  /**
   * Puts words in the place of the numbers that stand for them.
   *
   * @param numbers the terms that the writer was given
   * @param most how many documents there are
   */
  static Inversion of(Terms numbers, int most, Gathered gathered) throws IOException {
    long[] places = new long[most];
    int count = 0;
    TermsEnum each = numbers.iterator();
    PostingsEnum postings = null;
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      postings = each.postings(postings, PostingsEnum.NONE);
      places[count++] = (long) postings.nextDoc() << 32 | (RunsField.number(term) & 0xFFFF_FFFFL);
    }
    Arrays.sort(places, 0, count);
    int[] documents = new int[count];
    RunsField[] fields = new RunsField[count];
    for (int i = 0; i < count; i++) {
      documents[i] = (int) (places[i] >>> 32);
      fields[i] = gathered.take((int) places[i]);
    }
    return new Inversion(fields, documents, numbers.hasPositions());
  }

  private void add(int term, int doc, int position) {
    int end = ends[term];
    if (positions) {
      docs[end] = doc;
      details[end] = position;
    } else if (end > starts[term] && docs[end - 1] == doc) {
      details[end - 1]++;
      return;
    } else {
      docs[end] = doc;
      details[end] = 1;
    }
    ends[term] = end + 1;
  }

  /** All words of a field, one document behind the other, as numbers of their terms. */
  private static final class Tokens implements RunsField.Sink {
    final TermNumbers terms = new TermNumbers();
    final int[] numbers;
    final int[] positions;
    int size;

    Tokens(int most) {
      numbers = new int[most];
      positions = new int[most];
    }

    @Override
    public void term(Lexicon.Term term, int position) {
      numbers[size] = terms.number(term);
      positions[size++] = position;
    }
  }

  @Override
  public TermsEnum iterator() {
    return new Each();
  }

  @Override
  public long size() {
    return order.length;
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
      return ++at < order.length ? term() : null;
    }

    @Override
    public BytesRef term() {
      return terms.bytes(order[at]);
    }

    @Override
    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
      postings.begin(order[at]);
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
      next = starts[term];
      end = ends[term];
      doc = -1;
    }

    @Override
    public int nextDoc() {
      if (next == end) {
        doc = NO_MORE_DOCS;
        return doc;
      }
      position = next;
      doc = docs[next];
      freq = positions ? 0 : details[next];
      if (!positions) {
        next++;
      }
      while (positions && next < end && docs[next] == doc) {
        freq++;
        next++;
      }
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
      return details[position++];
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
