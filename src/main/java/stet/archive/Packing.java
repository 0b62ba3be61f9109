package stet.archive;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import org.jspecify.annotations.Nullable;

/**
 * How a content is made small: a zstd frame (RFC 8878), with an earlier content of the article as a
 * raw dictionary where there is one, so that what stood before costs next to nothing, or else the
 * {@link Primer} of its source.
 *
 * <p>A content cannot be mistaken for a trained dictionary, which would begin with 37 A4 30 EC: it
 * begins with the length of its headline, and none is 933 million bytes long.
 */
final class Packing {

  /**
   * Of govuk.jsonl.gz, level 3 makes 8.74 MB in 0.09 ms a version, 6 makes 8.21 in 0.12, 9 makes
   * 8.06 in 0.21, 12 makes 7.98 in 0.24 to 0.3, 15 makes 7.85 in 0.3 to 0.7; with a primer, 12 and
   * above gain 1 in 100 and take half as long again or worse.
   */
  private static final int LEVEL = 9;

  private Packing() {}

  static byte[] pack(byte[] content, byte @Nullable [] base) {
    try (ZstdCompressCtx zstd = new ZstdCompressCtx()) {
      zstd.setLevel(LEVEL).setContentSize(false).setChecksum(false);
      if (base != null) {
        zstd.loadDict(base);
      }
      return zstd.compress(content);
    }
  }

  /** A primer, made ready for packing many contents against it. */
  static ZstdDictCompress primed(byte[] primer) {
    return new ZstdDictCompress(primer, LEVEL);
  }

  static byte[] pack(byte[] content, ZstdDictCompress primer) {
    try (ZstdCompressCtx zstd = new ZstdCompressCtx()) {
      zstd.setLevel(LEVEL).setContentSize(false).setChecksum(false).setDictID(false);
      return zstd.loadDict(primer).compress(content);
    }
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
