package stet.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How a file is packed, told by its first bytes and never by its name. */
enum Packing {
  PLAIN,
  /** RFC 1952: 1f 8b. */
  GZIP,
  /** RFC 8878: 28 b5 2f fd, or a skippable frame, 5? 2a 4d 18. */
  ZSTD;

  /** The stream, unpacked. */
  static InputStream unpack(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
    buffered.mark(4);
    byte[] magic = buffered.readNBytes(4);
    buffered.reset();
    return switch (of(magic)) {
      case PLAIN -> buffered;
      case GZIP -> new Gzip(buffered);
      case ZSTD -> new Zstd(buffered);
    };
  }

  private static Packing of(byte[] magic) {
    if (magic.length >= 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b) {
      return GZIP;
    }
    if (magic.length < 4) {
      return PLAIN;
    }
    int number =
        (magic[0] & 0xff)
            | (magic[1] & 0xff) << 8
            | (magic[2] & 0xff) << 16
            | (magic[3] & 0xff) << 24;
    return number == 0xfd2fb528 || (number & 0xfffffff0) == 0x184d2a50 ? ZSTD : PLAIN;
  }
}
