package stet.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens a generation of the index for writing. */
final class Opening {
  private Opening() {}

  private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

  /**
   * Small enough that one thread writes a segment out while the other goes on; larger buffers leave
   * more to write at the end, when only one thread can, and cost heap.
   */
  private static final double BUFFER_MB = 48;

  /**
   * Opens a generation: one that is empty begins at position 0.
   *
   * @param thoroughly whether to read all of it through however large it is
   */
  static Opened of(Path generation, Identity identity, Workers workers, boolean thoroughly)
      throws IOException {
    if (!Files.isWritable(generation)) {
      return new Opened.Locked();
    }
    FSDirectory directory = FSDirectory.open(generation);
    IndexWriter writer = null;
    try {
      writer = new IndexWriter(directory, config());
      Opened opened = open(directory, writer, identity, workers, thoroughly);
      if (!(opened instanceof Opened.Ready)) {
        writer.rollback();
        directory.close();
      }
      return opened;
    } catch (LockObtainFailedException e) {
      directory.close();
      return new Opened.Locked();
    } catch (IOException | RuntimeException e) {
      if (writer != null) {
        writer.rollback();
      }
      directory.close();
      boolean unreadable =
          e instanceof IllegalArgumentException || e instanceof IllegalStateException;
      if (unreadable || Inspection.isDamage(e)) {
        LOG.debug("The index is damaged", e);
        return new Opened.Unusable("it is damaged");
      }
      throw e;
    }
  }

  private static Opened open(
      FSDirectory directory,
      IndexWriter writer,
      Identity identity,
      Workers workers,
      boolean thoroughly)
      throws IOException {
    Map<String, String> data = new HashMap<>();
    Iterable<Map.Entry<String, String>> kept = writer.getLiveCommitData();
    if (kept != null) {
      kept.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    if (data.isEmpty() && writer.getDocStats().maxDoc == 0) {
      data.putAll(identity.commit(0, Anchor.of(workers.archive()), workers.archive().generation()));
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
    if (!identity.made(data)) {
      return new Opened.Unusable("it was made by another version of Stet");
    }
    if (!Identity.madeOf(workers.archive(), data)) {
      return new Opened.Unusable("it was made of another archive, or of a newer state of this one");
    }
    DirectoryReader reader = DirectoryReader.open(writer);
    if (thoroughly || Inspection.isQuick(directory)) {
      Inspection.inspect(reader);
    }
    return new Opened.Ready(
        new Indexer(
            directory,
            writer,
            identity,
            workers,
            reader,
            Tables.of(reader),
            Identity.position(data),
            Identity.generation(data)));
  }

  private static IndexWriterConfig config() {
    return new IndexWriterConfig()
        .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
        .setMergePolicy(new TieredMergePolicy())
        .setRAMBufferSizeMB(BUFFER_MB)
        .setCommitOnClose(false);
  }
}
