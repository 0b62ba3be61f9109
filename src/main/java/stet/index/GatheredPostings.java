package stet.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
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
import org.apache.lucene.util.ThreadInterruptedException;
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

  /**
   * The fields of a segment, with words where there were numbers. While one is written the next are
   * inverted, where a processor is idle: at the end of an import, and whenever the other threads
   * wait for this one, a segment is all that is at work.
   */
  private static final class Inverted extends FilterFields {

    /** So many fields are inverted ahead; each takes 16 bytes a word. */
    private static final int AHEAD = 2;

    private final Map<String, FutureTask<Inversion>> inversions = new LinkedHashMap<>();
    private final Deque<FutureTask<Inversion>> waiting = new ArrayDeque<>();
    private int offered;

    Inverted(Fields in, SegmentWriteState state, Gathered gathered) throws IOException {
      super(in);
      for (String field : in) {
        Form form = RunsField.form(field);
        Terms numbers = form == null ? null : in.terms(field);
        if (form != null && numbers != null) {
          int documents = state.segmentInfo.maxDoc();
          inversions.put(
              field, new FutureTask<>(() -> Inversion.of(numbers, form, documents, gathered)));
        }
      }
      waiting.addAll(inversions.values());
    }

    @Override
    public @Nullable Terms terms(String field) throws IOException {
      FutureTask<Inversion> inversion = inversions.remove(field);
      if (inversion == null) {
        return super.terms(field);
      }
      if (!waiting.remove(inversion)) {
        offered--;
      }
      for (; offered < AHEAD && !waiting.isEmpty(); offered++) {
        ForkJoinPool.commonPool().execute(waiting.removeFirst());
      }
      inversion.run(); // unless another thread has begun it
      try {
        return inversion.get();
      } catch (InterruptedException e) {
        throw new ThreadInterruptedException(e);
      } catch (ExecutionException e) {
        throw new IOException("a field cannot be inverted", e.getCause());
      }
    }
  }
}
