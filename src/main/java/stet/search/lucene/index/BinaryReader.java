package stet.search.lucene.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.store.ByteArrayDataInput;

/** Reader of records that a {@link BinaryWriter} wrote. */
final class BinaryReader {

  private final byte[] bytes;
  private final ByteArrayDataInput in;

  BinaryReader(byte[] bytes, int offset, int length, int format) {
    this.bytes = bytes;
    this.in = new ByteArrayDataInput(bytes, offset, length);
    long found = number();
    if (found != format) {
      throw new IllegalStateException("stored in format " + found + ", read as " + format);
    }
  }

  long number() {
    try {
      return in.readZLong();
    } catch (IOException e) {
      throw new UncheckedIOException("an array cannot fail to be read", e);
    }
  }

  boolean flag() {
    return in.readByte() != 0;
  }

  String text() {
    int length = (int) number();
    String text = new String(bytes, in.getPosition(), length, StandardCharsets.UTF_8);
    in.skipBytes(length);
    return text;
  }
}
