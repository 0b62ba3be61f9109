package stet.search.lucene.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.health.BackgroundTask;
import stet.health.TaskDescription;
import stet.health.TaskRegistry;

/**
 * Inspector that verifies an index against its checksums in a background thread, while the index is
 * being searched. A damaged index is rebuilt by the next update. Safe for all threads.
 */
final class IndexInspector {

  private static final Logger LOG = LoggerFactory.getLogger(IndexInspector.class);

  /**
   * The number of bytes up to which an index is verified whenever it is opened: they are read in a
   * tenth of a second, which is not worth a background thread.
   */
  private static final long QUICK = 64L << 20;

  private static final TaskDescription TASK =
      new TaskDescription(
          "inspection",
          "Until the index is read through, damage in it may go unnoticed.",
          false,
          Duration.ofHours(6)); // time to read a terabyte from a hard disk

  private final LuceneIndex index;
  private final TaskRegistry tasks;
  private final AtomicBoolean underWay = new AtomicBoolean();
  private final AtomicBoolean damaged = new AtomicBoolean();

  IndexInspector(LuceneIndex index, TaskRegistry tasks) {
    this.index = index;
    this.tasks = tasks;
  }

  /** Whether an index is so small that it is read through whenever it is opened. */
  static boolean isQuick(Directory directory) throws IOException {
    long bytes = 0;
    for (String file : directory.listAll()) {
      bytes += directory.fileLength(file);
    }
    return bytes <= QUICK;
  }

  /** Throws an exception if the files differ from what was written. */
  static void inspect(IndexReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      leaf.reader().checkIntegrity();
    }
  }

  /** Begins an inspection unless one is running. */
  void begin() {
    if (underWay.compareAndSet(false, true)) {
      tasks.start(TASK, this::run);
    }
  }

  /** Whether damage was found since the last call of this method. */
  boolean tellDamage() {
    return damaged.getAndSet(false);
  }

  private void run(BackgroundTask task) {
    task.working();
    try (IndexView view = index.acquire()) {
      finds(view);
    } catch (IllegalStateException e) {
      LOG.debug("The index could not be read through", e); // the index was closed meanwhile
    } finally {
      underWay.set(false);
    }
  }

  /**
   * Reads a whole view and returns whether it is damaged. Damaged data may cause any exception, and
   * a truncated file may cause an error. Running out of memory, however, says nothing about the
   * files.
   */
  boolean finds(IndexView view) {
    try {
      inspect(view.searcher().getIndexReader());
      return false;
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (IOException | RuntimeException | Error e) {
      LOG.debug("The index is damaged", e); // the users of the index report it in plain words
      damaged.set(true);
      return true;
    }
  }

  /** Whether a failure shows that the files differ from what Lucene wrote. */
  static boolean isDamage(@Nullable Throwable failure) {
    return failure instanceof CorruptIndexException
        || failure instanceof IndexFormatTooOldException
        || failure instanceof IndexFormatTooNewException
        || failure instanceof NoSuchFileException
        || failure instanceof FileNotFoundException
        || failure instanceof EOFException
        || (failure != null && failure.getCause() != null && isDamage(failure.getCause()));
  }
}
