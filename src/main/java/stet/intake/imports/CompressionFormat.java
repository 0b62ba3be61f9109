package stet.intake.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.LZMAInputStream;
import org.tukaani.xz.XZInputStream;

/** The compression format of a file, recognized by its first bytes and never by its name. */
enum CompressionFormat {
  PLAIN,
  /** RFC 1952: 1f 8b. */
  GZIP,
  /** RFC 8878: 28 b5 2f fd, or a skippable frame, 5? 2a 4d 18. */
  ZSTD,
  /** {@code BZh}, a digit, and the first block's 31 41 59 26. */
  BZIP2,
  /** The .xz file format, 1.2: fd {@code 7zXZ} 00. */
  XZ,
  /**
   * The older .lzma format, which has no magic number. It is recognized by the byte 5d for the
   * usual properties, a dictionary size that is a power of two, and a length that is unknown or
   * plausible.
   */
  LZMA,
  /**
   * {@code 7z} bc af 27 1c. The directory of such an archive is at its end, so it cannot be read as
   * a stream.
   */
  SEVEN_Z;

  /** The most bytes that are needed to recognize a format. */
  static final int MAGIC = 13;

  /** The most memory for decompression, in KiB. Wikipedia's dumps need 64 MB or less. */
  private static final int MEMORY_KB = 256 << 10;

  /** Returns the decompressed stream. */
  static InputStream unpack(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
    buffered.mark(MAGIC);
    byte[] magic = buffered.readNBytes(4);
    buffered.reset();
    if (of(magic) == PLAIN && mayBe(magic)) {
      magic = buffered.readNBytes(MAGIC);
      buffered.reset();
    }
    try {
      return of(magic).open(buffered);
    } catch (EOFException e) {
      throw new IOException(MalformedRecordException.message(e), e);
    }
  }

  /**
   * Returns the format of a file by its first bytes, which should be {@link #MAGIC} bytes if the
   * file has as many.
   */
  static CompressionFormat of(byte[] magic) {
    if (starts(magic, 0x1f, 0x8b)) {
      return GZIP;
    }
    if (starts(magic, 0xfd, '7', 'z', 'X', 'Z', 0)) {
      return XZ;
    }
    if (starts(magic, '7', 'z', 0xbc, 0xaf, 0x27, 0x1c)) {
      return SEVEN_Z;
    }
    if (starts(magic, 'B', 'Z', 'h')
        && magic.length > 7
        && starts(tail(magic, 4), 0x31, 0x41, 0x59, 0x26)) {
      return BZIP2;
    }
    if (isLzma(magic)) {
      return LZMA;
    }
    return isZstd(magic) ? ZSTD : PLAIN;
  }

  /**
   * Returns the decompressed beginning of a file, as far as it can be decompressed, up to {@code
   * length} bytes.
   */
  static byte[] beginning(byte[] packed, int length) {
    byte[] begun = new byte[length];
    int count = 0;
    CompressionFormat packing = of(Arrays.copyOf(packed, Math.min(packed.length, MAGIC)));
    if (packing != SEVEN_Z) {
      try (InputStream in = packing.open(new ByteArrayInputStream(packed))) {
        for (int read = 0; read >= 0 && count < length; count += Math.max(read, 0)) {
          read = in.read(begun, count, length - count);
        }
      } catch (IOException e) {
        // The rest has not arrived yet, or is damaged. Damage is reported when the file is read.
      }
    }
    return Arrays.copyOf(begun, count);
  }

  private InputStream open(InputStream in) throws IOException {
    return switch (this) {
      case PLAIN -> in;
      case GZIP -> new GzipReader(in);
      case ZSTD -> new ZstdReader(in);
      case BZIP2 -> new BZip2CompressorInputStream(in, true);
      case XZ -> new XZInputStream(in, MEMORY_KB);
      case LZMA -> new LZMAInputStream(in, MEMORY_KB);
      case SEVEN_Z -> throw new IOException("a 7z archive is read from a file, not from a pipe");
    };
  }

  /** Whether the first four bytes fit a format that needs more bytes to be recognized. */
  private static boolean mayBe(byte[] magic) {
    return starts(magic, 0xfd, '7')
        || starts(magic, '7', 'z')
        || starts(magic, 'B', 'Z', 'h')
        || starts(magic, 0x5d, 0, 0);
  }

  private static boolean isZstd(byte[] magic) {
    if (magic.length < 4) {
      return false;
    }
    long number = number(magic, 0, 4);
    return number == 0xfd2fb528L || (number & 0xfffffff0L) == 0x184d2a50L;
  }

  private static boolean isLzma(byte[] magic) {
    if (magic.length < MAGIC || !starts(magic, 0x5d)) {
      return false;
    }
    long dictionary = number(magic, 1, 4);
    long length = number(magic, 5, 8);
    return Long.bitCount(dictionary) == 1
        && dictionary >= 4096
        && (length == -1 || length >>> 40 == 0);
  }

  private static long number(byte[] bytes, int from, int count) {
    long number = 0;
    for (int i = count - 1; i >= 0; i--) {
      number = number << 8 | (bytes[from + i] & 0xff);
    }
    return number;
  }

  private static byte[] tail(byte[] bytes, int from) {
    return Arrays.copyOfRange(bytes, from, bytes.length);
  }

  private static boolean starts(byte[] bytes, int... magic) {
    if (bytes.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((bytes[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
