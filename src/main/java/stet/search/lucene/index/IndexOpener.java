package stet.search.lucene.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.search.IndexState;
import stet.search.RevisionSource;

/** Opener of index generations for writing. */
final class IndexOpener {

  private static final Logger LOG = LoggerFactory.getLogger(IndexOpener.class);

  /**
   * The size of a writer's buffer. It is small enough that one thread writes out a segment while
   * the other continues; larger buffers leave more to write at the end, when only one thread can
   * write, and need more heap.
   */
  private static final double BUFFER_MB = 48;

  private final RevisionSource source;
  private final IndexViews views;

  /**
   * The factory of documents, one for each thread, because it caches words and paragraphs. All
   * indexes that a thread writes share it.
   */
  private final ThreadLocal<VersionDocuments> documents =
      ThreadLocal.withInitial(VersionDocuments::new);

  IndexOpener(RevisionSource source, IndexViews views) {
    this.source = source;
    this.views = views;
  }

  /**
   * Opens a generation. An empty one begins in the state that the source defines.
   *
   * @param thoroughly whether to verify the whole generation, even if it is large
   */
  OpenResult open(Path generation, boolean thoroughly) throws IOException {
    if (!Files.isWritable(generation)) {
      return new OpenResult.Locked();
    }
    FSDirectory directory = FSDirectory.open(generation);
    IndexWriter writer = null;
    try {
      writer = new IndexWriter(directory, config());
      OpenResult opened = open(directory, writer, thoroughly);
      if (!(opened instanceof OpenResult.Ready)) {
        writer.rollback();
        directory.close();
      }
      return opened;
    } catch (LockObtainFailedException e) {
      directory.close();
      return new OpenResult.Locked();
    } catch (IOException | RuntimeException e) {
      if (writer != null) {
        writer.rollback();
      }
      directory.close();
      boolean unreadable =
          e instanceof IllegalArgumentException || e instanceof IllegalStateException;
      if (unreadable || IndexInspector.isDamage(e)) {
        LOG.debug("The index is damaged", e);
        return new OpenResult.Unusable("it is damaged");
      }
      throw e;
    }
  }

  /** A temporary index in memory. */
  LuceneRevisionIndexer inMemory() throws IOException {
    Directory memory = new ByteBuffersDirectory();
    IndexWriter writer = new IndexWriter(memory, config());
    return new LuceneRevisionIndexer(
        memory,
        writer,
        documents,
        views,
        DirectoryReader.open(writer),
        VersionTable.EMPTY,
        IndexState.EMPTY);
  }

  private OpenResult open(Directory directory, IndexWriter writer, boolean thoroughly)
      throws IOException {
    Map<String, String> data = new HashMap<>();
    Iterable<Map.Entry<String, String>> kept = writer.getLiveCommitData();
    if (kept != null) {
      kept.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    if (data.isEmpty() && writer.getDocStats().maxDoc == 0) {
      data.putAll(CommitData.of(source.beginning(IndexFields.SCHEMA)));
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
    IndexState state = CommitData.state(data);
    Optional<String> objection = source.objection(state, IndexFields.SCHEMA);
    if (objection.isPresent()) {
      return new OpenResult.Unusable(objection.get());
    }
    DirectoryReader reader = DirectoryReader.open(writer);
    if (thoroughly || IndexInspector.isQuick(directory)) {
      IndexInspector.inspect(reader);
    }
    return new OpenResult.Ready(
        new LuceneRevisionIndexer(
            directory, writer, documents, views, reader, VersionTableReader.of(reader), state));
  }

  private static IndexWriterConfig config() {
    return new IndexWriterConfig()
        .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
        .setMergePolicy(new TieredMergePolicy())
        .setRAMBufferSizeMB(BUFFER_MB)
        .setCommitOnClose(false);
  }
}
