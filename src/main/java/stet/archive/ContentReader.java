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
 * dictionary is unpacked with the help of that one. Safe for all threads.
 */
final class ContentReader {

  /** Enough for the versions around the one at work, of many articles at once. */
  private static final long SHELF_BYTES = 32L * 1024 * 1024;

  /** No zstd frame unpacks to more, byte for byte: a block of 128 KiB takes at least 4. */
  private static final long DENSEST = 128 * 1024 / 4;

  /** Each takes half a megabyte; a page of results may be of as many sources as it has articles. */
  private static final int PRIMERS = 128;

  private final Cache<Long, byte[]> primers = Caffeine.newBuilder().maximumSize(PRIMERS).build();
  private final ContentCache shelf = new ContentCache(SHELF_BYTES);

  /**
   * The bytes of the content with a hash, checked against that hash.
   *
   * @throws DamagedContentException if it, or one that it is packed against, is not what its hash
   *     says
   */
  byte[] read(ContentStore store, Sha256 hash) {
    return read(store, hash, Long.MAX_VALUE).orElseThrow();
  }

  /**
   * The bytes of the content with a hash, checked against that hash; empty if the content is longer
   * than {@code longest}.
   *
   * @throws DamagedContentException if it, or one that it is packed against, is not what its hash
   *     says
   */
  Optional<byte[]> read(ContentStore store, Sha256 hash, long longest) {
    return Optional.ofNullable(read(store, hash, true, longest));
  }

  /**
   * The primer of a source, by its key, put together anew: one laid down in this transaction may
   * yet be undone.
   */
  byte[] primer(ContentStore store, long source) {
    List<byte[]> parts =
        store.primer(source).stream()
            .map(part -> Objects.requireNonNull(read(store, part, false, Long.MAX_VALUE)))
            .toList();
    return SourceDictionary.of(parts);
  }

  private byte[] keptPrimer(ContentStore store, long source) {
    // What is packed against a primer was committed, and so was its primer, which never changes.
    return primers.get(source, key -> primer(store, key));
  }

  private byte @Nullable [] read(
      ContentStore store, Sha256 hash, boolean mayBePrimed, long longest) {
    byte[] bytes = shelf.get(hash);
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
      bytes = next == null ? null : shelf.get(next);
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
      shelf.put(packed.hash(), bytes);
    }
    if (bytes == null) {
      throw new AssertionError("a content is on the shelf or in the archive");
    }
    if (bytes.length > longest) {
      return null; // on the shelf
    }
    return bytes;
  }

  /** Caches contents that were just recorded, since they are read next. */
  void keep(Map<Sha256, byte[]> recorded) {
    recorded.forEach(shelf::put);
  }

  /** Clears the cache, since some of its contents may be erased. */
  void forget() {
    shelf.clear();
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
