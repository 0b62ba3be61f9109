package stet.index;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/**
 * The fields of words that a writer has taken and not yet written. Safe for all threads.
 *
 * <p>Lucene inverts a field word by word, and looks each up by its bytes in a table that is larger
 * than any cache; that was two fifths of what an import costs. Here the words are known objects
 * (see {@link Lexicon}) before they come to Lucene, so it is given one term for each field, with a
 * number under which the words are kept here ({@link RunsField.StandIn}), and when it writes a
 * segment they take that term's place ({@link Inversion}). What is on disk, postings and lengths,
 * is what Lucene itself would have written, in its own format, and neither reading nor merging
 * knows of any of this.
 *
 * <p>It is the writer's analyzer, because that is what Lucene hands to each field.
 */
final class Gathered extends Analyzer {

  /**
   * Words, of which a version of 1,400 with its edits has some 3,700. A segment then has about half
   * of them, and is inverted field by field with 16 bytes a word.
   */
  private static final long MANY = 8_000_000;

  private final Map<Integer, Page> pages = new ConcurrentHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private final AtomicLong words = new AtomicLong();
  private final AtomicBoolean relieving = new AtomicBoolean();

  /** Beyond this they begin anew: Lucene takes no position much above it, nor a negative one. */
  private static final int MOST = (1 << 30) - 1;

  /** Numbers in a row have a page together: there are some two hundred fields a version. */
  private static final int PAGE = 1024;

  /** Whoever takes a field was given its document by whoever put it. */
  private static final class Page {
    final @Nullable Line[] lines = new @Nullable Line[PAGE];
    final AtomicInteger taken = new AtomicInteger();
  }

  private Gathered() {}

  /** How a writer is configured whose documents are made by {@link Block}. */
  static IndexWriterConfig config() {
    Gathered gathered = new Gathered();
    return new IndexWriterConfig(gathered)
        .setCodec(new Gathering(gathered))
        .setSimilarity(new Lengths());
  }

  /** What belongs to a writer that was configured so. */
  static Gathered of(IndexWriter writer) {
    return (Gathered) writer.getAnalyzer();
  }

  /** Keeps the words of a field until its segment is written; the number that stands for them. */
  int put(Line line) {
    int number = numbers.getAndIncrement() & MOST;
    pages.computeIfAbsent(number / PAGE, page -> new Page()).lines[number % PAGE] = line;
    words.addAndGet(line.words());
    return number;
  }

  Line take(int number) {
    Page page = pages.get(number / PAGE);
    Line line = page == null ? null : page.lines[number % PAGE];
    if (page == null || line == null) {
      throw new IllegalStateException("the words of a field are asked for twice");
    }
    page.lines[number % PAGE] = null;
    if (page.taken.incrementAndGet() == PAGE) {
      pages.remove(number / PAGE);
    }
    words.addAndGet(-line.words());
    return line;
  }

  /** How many words are kept. */
  long words() {
    return words.get();
  }

  /** Where very many are kept, writes out the half of them or more, one thread at a time. */
  void relieve(IndexWriter writer) throws IOException {
    if (words.get() > MANY && relieving.compareAndSet(false, true)) {
      try {
        writer.flushNextBuffer();
      } finally {
        relieving.set(false);
      }
    }
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    throw new UnsupportedOperationException("fields come with their words");
  }

  private static final class Gathering extends Lucene104Codec {
    private final GatheredPostings postings;

    Gathering(Gathered gathered) {
      this.postings = new GatheredPostings(super.getPostingsFormatForField(""), gathered);
    }

    @Override
    public GatheredPostings getPostingsFormatForField(String field) {
      return postings;
    }
  }

  /**
   * Lengths of fields as {@link BM25Similarity} keeps them, of all the words that one stands for.
   */
  private static final class Lengths extends BM25Similarity {
    @Override
    public long computeNorm(FieldInvertState state) {
      return state.getAttributeSource() instanceof RunsField.StandIn words
          ? SmallFloat.intToByte4(words.length())
          : super.computeNorm(state);
    }
  }
}
