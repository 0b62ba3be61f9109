package stet.intake.imports;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Gzip decompressor (RFC 1952) that reads one member after the other.
 *
 * <p>The JDK's own decompressor takes an empty pipe, or a broken header, for the end of the data;
 * observations would be lost without notice. This class checks the checksum of every member, and
 * throws an {@link EOFException} for a truncated file.
 */
final class GzipReader extends BulkInputStream {

  private static final int HEADER_CHECKSUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] packed = new byte[1 << 16];
  private int at;
  private int end;
  private boolean inMember;

  /** Whether a member has begun. */
  private boolean begun;

  GzipReader(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (inMember || startsMember()) {
      int count = inflate(into, from, length);
      if (count > 0) {
        checksum.update(into, from, count);
        return count;
      }
      if (inflater.finished()) {
        endMember();
      } else {
        requirePacked();
        inflater.setInput(packed, at, end - at);
      }
    }
    return -1;
  }

  private int inflate(byte[] into, int from, int length) throws IOException {
    try {
      int count = inflater.inflate(into, from, length);
      at = end - inflater.getRemaining();
      return count;
    } catch (DataFormatException e) {
      throw new IOException("the gzip data is damaged", e);
    }
  }

  /**
   * Reads the header of a member. Returns false at the end of the data, which zeros may precede as
   * padding.
   */
  private boolean startsMember() throws IOException {
    int first = 0;
    while (first == 0) {
      if (!hasPacked()) {
        return false;
      }
      first = next();
    }
    if (first != 0x1f || next() != 0x8b || next() != 8) {
      throw new IOException(
          begun
              ? "there is something else behind the gzip data"
              : "it begins as gzip data does, and is none");
    }
    int flags = next();
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(next() | next() << 8);
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_CHECKSUM) != 0) {
      skip(2);
    }
    inflater.reset();
    inflater.setInput(packed, at, end - at);
    checksum.reset();
    inMember = true;
    begun = true;
    return true;
  }

  private void endMember() throws IOException {
    long sum = number();
    long size = number();
    if (sum != checksum.getValue() || size != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw new IOException("the gzip data is damaged: its checksum does not match");
    }
    inMember = false;
  }

  private long number() throws IOException {
    long low = next() | next() << 8;
    return low | (long) next() << 16 | (long) next() << 24;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  private void skipText() throws IOException {
    while (next() != 0) {
      // Skips a file name or a comment, up to its closing zero.
    }
  }

  private int next() throws IOException {
    requirePacked();
    return packed[at++] & 0xff;
  }

  private void requirePacked() throws IOException {
    if (!hasPacked()) {
      throw new EOFException("the file ends in the middle of its gzip data");
    }
  }

  private boolean hasPacked() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(in.read(packed, 0, packed.length), 0);
    }
    return end > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
