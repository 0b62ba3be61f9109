package stet.search.lucene.index;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.store.OutputStreamDataOutput;

/**
 * Writer of a record as bytes: the number of its format, then variable-length numbers and UTF-8.
 */
final class BinaryWriter {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
  private final OutputStreamDataOutput out = new OutputStreamDataOutput(bytes);

  BinaryWriter(int format) {
    number(format);
  }

  BinaryWriter number(long number) {
    try {
      out.writeZLong(number);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException("an array cannot fail to be written", e);
    }
  }

  BinaryWriter flag(boolean flag) {
    bytes.write(flag ? 1 : 0);
    return this;
  }

  BinaryWriter text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    bytes.write(utf8, 0, utf8.length);
    return this;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }
}
