package stet.intake.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;

/**
 * Finds the beginnings of records in a WARC file that is uncompressed, or compressed record by
 * record. It is used to read on after a damaged record whose end is unknown.
 */
final class WarcRecordLocator {

  private static final byte[] PLAIN = "WARC/".getBytes(StandardCharsets.US_ASCII);

  /**
   * The number of bytes that are searched at once; and the number of bytes that show whether a
   * record begins.
   */
  private static final int WINDOW = 1 << 20;

  private static final int NEEDED = 512;

  private WarcRecordLocator() {}

  /**
   * Returns the first place from which on a record may begin.
   *
   * @param from the first place to look at
   */
  static OptionalLong after(Path file, long from) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long at = from;
      long size = channel.size();
      while (at < size) {
        ByteBuffer window = ByteBuffer.allocate((int) Math.min(WINDOW + NEEDED, size - at));
        channel.read(window, at);
        byte[] bytes = window.array();
        int searched = Math.min(WINDOW, window.position());
        for (int i = 0; i < searched; i++) {
          if (isPlain(bytes, i) || isPacked(bytes, i)) {
            return OptionalLong.of(at + i);
          }
        }
        at += Math.max(1, searched);
      }
      return OptionalLong.empty();
    }
  }

  private static boolean isPlain(byte[] bytes, int at) {
    return (at == 0 || bytes[at - 1] == '\n') && begins(bytes, at);
  }

  private static boolean begins(byte[] bytes, int at) {
    for (int i = 0; i < PLAIN.length; i++) {
      if (at + i >= bytes.length || bytes[at + i] != PLAIN[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPacked(byte[] bytes, int at) {
    boolean gzip =
        at + 2 < bytes.length
            && (bytes[at] & 0xff) == 0x1f
            && (bytes[at + 1] & 0xff) == 0x8b
            && bytes[at + 2] == 8;
    if (!gzip) {
      return false;
    }
    try (InputStream in =
        new GZIPInputStream(
            new ByteArrayInputStream(bytes, at, Math.min(NEEDED, bytes.length - at)))) {
      return begins(in.readNBytes(PLAIN.length), 0);
    } catch (IOException e) {
      return false; // the magic number of gzip occurred by chance
    }
  }
}
