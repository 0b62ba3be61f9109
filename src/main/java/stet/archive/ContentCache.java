package stet.archive;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.model.Sha256;

/**
 * Cache of the contents that were last read or recorded, decompressed, up to a number of bytes.
 * Safe for all threads.
 */
final class ContentCache {

  private final long capacity;
  private final Map<Sha256, byte[]> contents = new LinkedHashMap<>(64, 0.75f, true);
  private long size;

  ContentCache(long capacity) {
    this.capacity = capacity;
  }

  synchronized byte @Nullable [] get(Sha256 hash) {
    return contents.get(hash);
  }

  synchronized void clear() {
    contents.clear();
    size = 0;
  }

  synchronized void put(Sha256 hash, byte[] content) {
    byte[] before = contents.put(hash, content);
    size += content.length - (before == null ? 0 : before.length);
    Iterator<byte[]> eldest = contents.values().iterator();
    while (size > capacity) {
      size -= eldest.next().length;
      eldest.remove();
    }
  }
}
