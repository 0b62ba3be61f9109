package stet.archive;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import org.jspecify.annotations.Nullable;

/**
 * Compression of contents into zstd frames (RFC 8878). If there is an earlier content of the
 * article, it serves as a raw dictionary, so that unchanged text takes next to no space. Otherwise
 * the {@link SourceDictionary} of the source serves, if there is one.
 *
 * <p>A content cannot be mistaken for a trained dictionary, which would begin with 37 A4 30 EC: a
 * content begins with the length of its headline, and no headline is 933 million bytes long.
 *
 * <p>An instance compresses one content after the other, in one thread, because creating a zstd
 * context takes longer than compressing most contents. It uses memory outside the heap until it is
 * closed.
 */
final class ContentCompression implements AutoCloseable {

  /**
   * The compression level of a full copy. The 2,301 full copies of govuk.jsonl.gz take 6.50 MB at
   * level 3, 6.55 at 4, 6.31 at 5 and 6.08 at 6, and 52, 62, 93 and 143 µs each; the whole archive
   * is 6 in 100 larger at 3 than at 6.
   */
  private static final int LEVEL = 3;

  /**
   * The compression level of a content that is compressed against an earlier one, from which it
   * hardly differs. 2,277 of these take 0.84 MB at level 3, 0.80 at 5 and 0.75 at 7, and 44, 52 and
   * 70 µs each.
   */
  private static final int LEVEL_WITH_BASE = 5;

  private final ZstdCompressCtx zstd = new ZstdCompressCtx();

  byte[] pack(byte[] content, byte @Nullable [] base) {
    zstd.reset();
    zstd.setLevel(base == null ? LEVEL : LEVEL_WITH_BASE);
    zstd.setContentSize(false).setChecksum(false);
    if (base != null) {
      zstd.loadDict(base);
    }
    return zstd.compress(content);
  }

  /** Prepares a primer for compressing many contents against it. */
  static ZstdDictCompress primed(byte[] primer) {
    return new ZstdDictCompress(primer, LEVEL);
  }

  byte[] pack(byte[] content, ZstdDictCompress primer) {
    zstd.reset();
    zstd.setLevel(LEVEL).setContentSize(false).setChecksum(false).setDictID(false);
    return zstd.loadDict(primer).compress(content);
  }

  @Override
  public void close() {
    zstd.close();
  }

  static byte[] unpack(byte[] data, int length, byte @Nullable [] base) {
    try (ZstdDecompressCtx zstd = new ZstdDecompressCtx()) {
      if (base != null) {
        zstd.loadDict(base);
      }
      return zstd.decompress(data, length);
    }
  }
}
