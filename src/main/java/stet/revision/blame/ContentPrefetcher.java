package stet.revision.blame;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;
import stet.archive.Archive;
import stet.model.Sha256;

/**
 * Reader of contents from the archive in batches, which reads the next batch while the last one is
 * being processed.
 */
final class ContentPrefetcher {

  private static final int BATCH = 32;

  private final Archive archive;
  private final List<Sha256> contents;
  private int next;
  private Set<Sha256> soon = Set.of();
  private Map<Sha256, byte[]> batch = Map.of();
  private @Nullable ForkJoinTask<Map<Sha256, byte[]>> reading;

  /**
   * Creates a reader and begins to read.
   *
   * @param contents in the order in which they will be requested
   */
  ContentPrefetcher(Archive archive, Collection<Sha256> contents) {
    this.archive = archive;
    this.contents = List.copyOf(contents);
    begin();
  }

  /** A content in the form of {@link stet.model.Content#bytes()}. */
  byte[] bytes(Sha256 content) {
    if (reading != null && soon.contains(content)) {
      batch = reading.join();
      begin();
    }
    byte[] bytes = batch.get(content);
    return bytes == null ? one(content) : bytes;
  }

  private byte[] one(Sha256 content) {
    return archive.contents(Set.of(content)).values().iterator().next();
  }

  private void begin() {
    soon = Set.copyOf(contents.subList(next, Math.min(next + BATCH, contents.size())));
    next += soon.size();
    reading =
        soon.isEmpty() ? null : ForkJoinPool.commonPool().submit(() -> archive.contents(soon));
  }
}
