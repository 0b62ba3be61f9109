package stet.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.intake.imports.ImportEntry;
import stet.intake.imports.ImportRecords;
import stet.store.ImportBookmark;

/**
 * Reader of files in a thread of its own, which passes on their entries in batches, in order. A
 * batch is passed on when it is full by count or by size, and at the latest a second after its
 * first entry, so that entries from a slow pipe are recorded too. The reader holds at most two
 * batches, regardless of the length of the files.
 */
final class EntryBatchReader implements AutoCloseable {

  /** The number of entries in a batch. */
  static final int COUNT = 500;

  private static final long BYTES = 8L << 20;
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** Opener of the files. */
  interface Opener {
    ImportRecords open(String file) throws IOException;
  }

  /**
   * A batch that is recorded in one transaction. It has no entries at the end.
   *
   * @param bookmarks the progress of each file after this batch
   */
  record Batch(List<ImportEntry> entries, List<ImportBookmark> bookmarks) {}

  private final List<String> files;
  private final Opener opener;
  private final int count;
  private final Thread thread;

  // All these fields are guarded by this object's lock.
  private List<ImportEntry> waiting = new ArrayList<>();
  private Map<String, ImportBookmark> bookmarks = new LinkedHashMap<>();
  private long bytesWaiting;
  private long firstCame;
  private long bytesOfFilesRead;
  private boolean ended;
  private boolean closed;
  private @Nullable ImportRecords current;
  private @Nullable Throwable failure;

  private EntryBatchReader(List<String> files, Opener opener, int count) {
    this.files = files;
    this.opener = opener;
    this.count = count;
    this.thread = new Thread(this::read, "stet-intake");
    this.thread.setDaemon(true);
  }

  static EntryBatchReader of(List<String> files, Opener opener, int count) {
    EntryBatchReader intake = new EntryBatchReader(files, opener, count);
    intake.thread.start();
    return intake;
  }

  /**
   * Waits for the next batch, which has no entries at the end.
   *
   * @throws IllegalStateException if the files cannot be read any further; by then all entries read
   *     before were returned
   */
  synchronized Batch next() throws InterruptedException {
    while (!isDue()) {
      long left = waiting.isEmpty() ? PATIENCE.toMillis() : untilDue();
      wait(Math.max(left, 1));
    }
    if (failure != null && waiting.isEmpty()) {
      throw new IllegalStateException("the files cannot be read on", failure);
    }
    Batch batch = new Batch(waiting, List.copyOf(bookmarks.values()));
    waiting = new ArrayList<>();
    bookmarks = new LinkedHashMap<>();
    bytesWaiting = 0;
    notifyAll();
    return batch;
  }

  /** The number of bytes read from the files, before decompression. */
  synchronized long bytesRead() {
    return bytesOfFilesRead + (current == null ? 0 : current.bytesRead());
  }

  private boolean isDue() {
    return ended || isFull() || (!waiting.isEmpty() && untilDue() <= 0);
  }

  private boolean isFull() {
    return waiting.size() >= count || bytesWaiting >= BYTES;
  }

  private long untilDue() {
    return PATIENCE.toMillis() - (System.nanoTime() - firstCame) / 1_000_000;
  }

  private void read() {
    try {
      for (String file : files) {
        read(file);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      fail(e);
    } finally {
      end();
    }
  }

  private void read(String file) throws InterruptedException {
    try (ImportRecords records = opener.open(file)) {
      began(records);
      for (ImportEntry entry = records.next(); entry != null; entry = records.next()) {
        add(entry, bookmark(file, records, false));
      }
      ended(bookmark(file, records, true));
    } catch (IOException e) {
      add(new ImportEntry.Malformed(file, 1, "cannot be read: " + e.getMessage()), null);
    } finally {
      finished();
    }
  }

  private static @Nullable ImportBookmark bookmark(
      String file, ImportRecords records, boolean ended) {
    String content = records.content();
    return content == null ? null : new ImportBookmark(file, content, records.place(), ended);
  }

  private synchronized void ended(@Nullable ImportBookmark bookmark) {
    if (bookmark != null) {
      bookmarks.put(bookmark.file(), bookmark);
    }
  }

  private synchronized void add(ImportEntry entry, @Nullable ImportBookmark bookmark)
      throws InterruptedException {
    while (isFull() && !closed) {
      wait();
    }
    if (closed) {
      throw new InterruptedException("nobody waits for more");
    }
    if (waiting.isEmpty()) {
      firstCame = System.nanoTime();
    }
    waiting.add(entry);
    if (bookmark != null) {
      bookmarks.put(bookmark.file(), bookmark);
    }
    bytesWaiting += entry instanceof ImportEntry.Read read ? read.size() : 0;
    if (isFull() || waiting.size() == 1) {
      notifyAll();
    }
  }

  private synchronized void began(ImportRecords records) {
    current = records;
  }

  private synchronized void finished() {
    bytesOfFilesRead = bytesRead();
    current = null;
  }

  private synchronized void fail(Throwable cause) {
    failure = cause;
  }

  private synchronized void end() {
    ended = true;
    notifyAll();
  }

  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }
}
