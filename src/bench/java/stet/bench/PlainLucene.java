package stet.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * What Lucene alone does with the same versions: title and text, EnglishAnalyzer, positions without
 * offsets, nothing stored, two threads, a buffer of 256 MB; the second of two runs counts.
 */
final class PlainLucene {
  private static final int THREADS = 2;

  private PlainLucene() {}

  /**
   * Prints versions a second, the seconds that the processors spent on one, and the bytes of all
   * titles and texts.
   *
   * @param arguments a corpus, and a directory to index into
   */
  public static void main(String[] arguments) throws IOException {
    List<Corpus.Text> texts = Corpus.read(Path.of(arguments[0]));
    Path work = Path.of(arguments[1]);
    index(texts, Files.createTempDirectory(work, "plain-lucene"));
    double before = Processor.seconds();
    double rate = index(texts, Files.createTempDirectory(work, "plain-lucene"));
    double spent = Processor.seconds() - before;
    long bytes = 0;
    for (Corpus.Text text : texts) {
      bytes += (text.title() + text.text()).getBytes(StandardCharsets.UTF_8).length;
    }
    System.out.printf("%.1f %.6f %d%n", rate, spent / texts.size(), bytes);
  }

  private static double index(List<Corpus.Text> texts, Path directory) throws IOException {
    FieldType indexed = new FieldType();
    indexed.setTokenized(true);
    indexed.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    indexed.freeze();
    long start = System.nanoTime();
    try (Directory files = FSDirectory.open(directory);
        IndexWriter writer =
            new IndexWriter(
                files, new IndexWriterConfig(new EnglishAnalyzer()).setRAMBufferSizeMB(256));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      AtomicInteger next = new AtomicInteger();
      List<Future<?>> running =
          java.util.stream.IntStream.range(0, THREADS)
              .<Future<?>>mapToObj(i -> threads.submit(() -> drain(texts, next, writer, indexed)))
              .toList();
      for (Future<?> future : running) {
        future.get();
      }
      writer.commit();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return texts.size() / ((System.nanoTime() - start) / 1e9);
  }

  private static void drain(
      List<Corpus.Text> texts, AtomicInteger next, IndexWriter writer, FieldType indexed) {
    for (int i = next.getAndIncrement(); i < texts.size(); i = next.getAndIncrement()) {
      Document document = new Document();
      document.add(new Field("title", texts.get(i).title(), indexed));
      document.add(new Field("text", texts.get(i).text(), indexed));
      try {
        writer.addDocument(document);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
