package stet.index;

import java.io.IOException;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.FilterLeafReader.FilterFields;
import org.apache.lucene.index.MergeState;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.Terms;
import org.jspecify.annotations.Nullable;

/** Lucene's own postings, but that a new segment gets the words that were gathered for it. */
final class GatheredPostings extends PostingsFormat {

  private final PostingsFormat own;
  private final Gathered gathered;

  /**
   * @param own which writes and reads, and whose name is kept with each segment
   */
  GatheredPostings(PostingsFormat own, Gathered gathered) {
    super(own.getName());
    this.own = own;
    this.gathered = gathered;
  }

  @Override
  public FieldsConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
    FieldsConsumer consumer = own.fieldsConsumer(state);
    return new FieldsConsumer() {
      @Override
      public void write(Fields fields, NormsProducer norms) throws IOException {
        consumer.write(new Inverted(fields, state, gathered), norms);
      }

      @Override
      public void merge(MergeState merge, NormsProducer norms) throws IOException {
        consumer.merge(merge, norms);
      }

      @Override
      public void close() throws IOException {
        consumer.close();
      }
    };
  }

  @Override
  public FieldsProducer fieldsProducer(SegmentReadState state) throws IOException {
    return own.fieldsProducer(state);
  }

  /** The fields of a segment, with words where there were numbers. */
  private static final class Inverted extends FilterFields {
    private final SegmentWriteState state;
    private final Gathered gathered;

    Inverted(Fields in, SegmentWriteState state, Gathered gathered) {
      super(in);
      this.state = state;
      this.gathered = gathered;
    }

    @Override
    public @Nullable Terms terms(String field) throws IOException {
      Terms terms = super.terms(field);
      return terms == null || !RunsField.isOne(field)
          ? terms
          : Inversion.of(terms, state.segmentInfo.maxDoc(), gathered);
    }
  }
}
