package stet.archive;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.luben.zstd.ZstdException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.model.Sha256;
import stet.store.ArchiveException;
import stet.store.ContentStore;
import stet.store.PackedContent;

/**
 * Reader of stored contents. A content that was compressed with an earlier content as its
 * dictionary is decompressed with the help of that content. Safe for all threads.
 */
final class ContentReader {

  /** The size of the cache. It has room for neighbouring versions of many articles at once. */
  private static final long CACHE_BYTES = 32L * 1024 * 1024;

  /**
   * The greatest factor by which a zstd frame grows when decompressed: a block of 128 KiB takes at
   * least 4 bytes.
   */
  private static final long DENSEST = 128 * 1024 / 4;

  /**
   * The most cached primers. Each takes half a megabyte; a page of results may have as many sources
   * as articles.
   */
  private static final int PRIMERS = 128;

  private final Cache<Long, byte[]> primers = Caffeine.newBuilder().maximumSize(PRIMERS).build();
  private final ContentCache cache = new ContentCache(CACHE_BYTES);

  /**
   * Reads the bytes of the content with a hash, and checks them against that hash.
   *
   * @throws DamagedContentException if the content, or one against which it is compressed, does not
   *     match its hash
   */
  byte[] read(ContentStore store, Sha256 hash) {
    return read(store, hash, Long.MAX_VALUE).orElseThrow();
  }

  /**
   * Reads the bytes of the content with a hash, and checks them against that hash. The result is
   * empty if the content is longer than {@code longest}.
   *
   * @throws DamagedContentException if the content, or one against which it is compressed, does not
   *     match its hash
   */
  Optional<byte[]> read(ContentStore store, Sha256 hash, long longest) {
    return Optional.ofNullable(read(store, hash, true, longest));
  }

  /**
   * Builds the primer of a source, by its key. It is not taken from the cache, because a primer
   * created in this transaction may be rolled back.
   */
  byte[] primer(ContentStore store, long source) {
    List<byte[]> parts =
        store.primer(source).stream()
            .map(part -> Objects.requireNonNull(read(store, part, false, Long.MAX_VALUE)))
            .toList();
    return SourceDictionary.of(parts);
  }

  private byte[] keptPrimer(ContentStore store, long source) {
    // A content compressed against a primer was committed together with that primer, which never
    // changes.
    return primers.get(source, key -> primer(store, key));
  }

  private byte @Nullable [] read(
      ContentStore store, Sha256 hash, boolean mayBePrimed, long longest) {
    byte[] bytes = cache.get(hash);
    Deque<PackedContent> above = new ArrayDeque<>();
    Sha256 next = hash;
    while (bytes == null && next != null) {
      PackedContent packed = packed(store, next);
      if (above.isEmpty() && packed.length() > longest) {
        return null;
      }
      above.push(packed);
      if (above.size() > BatchRecorder.CHAIN_OF_BASES) {
        throw new DamagedContentException(hash, "is packed against too many others");
      }
      next = packed.base();
      bytes = next == null ? null : cache.get(next);
    }
    for (PackedContent packed : above) {
      if (packed.primer() != 0) {
        if (!mayBePrimed) {
          throw new DamagedContentException(
              packed.hash(), "is part of a primer, and packed against one");
        }
        bytes = keptPrimer(store, packed.primer());
      }
      bytes = unpack(packed, bytes);
      cache.put(packed.hash(), bytes);
    }
    if (bytes == null) {
      throw new AssertionError("a content is in the cache or in the archive");
    }
    if (bytes.length > longest) {
      return null; // the content came from the cache
    }
    return bytes;
  }

  /** Caches contents that were just recorded, because they are read next. */
  void keep(Map<Sha256, byte[]> recorded) {
    recorded.forEach(cache::put);
  }

  /** Clears the cache, because some of its contents may be erased. */
  void forget() {
    cache.clear();
    primers.invalidateAll();
  }

  private static byte[] unpack(PackedContent packed, byte @Nullable [] base) {
    boolean absurd = packed.length() < 0 || packed.length() > packed.data().length * DENSEST;
    if (absurd) {
      throw new DamagedContentException(
          packed.hash(), "has an impossible length of " + packed.length());
    }
    byte[] bytes;
    try {
      bytes = ContentCompression.unpack(packed.data(), packed.length(), base);
    } catch (ZstdException e) {
      throw new DamagedContentException(packed.hash(), "cannot be unpacked: " + e.getMessage());
    }
    if (bytes.length != packed.length() || !Sha256.of(bytes).equals(packed.hash())) {
      throw new DamagedContentException(packed.hash(), "is not the text that was recorded");
    }
    return bytes;
  }

  private static PackedContent packed(ContentStore store, Sha256 hash) {
    return store
        .find(hash)
        .orElseThrow(
            () ->
                new ArchiveException(
                    "the archive holds no content " + hash + ". Run `stet verify`."));
  }
}
