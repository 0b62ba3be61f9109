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
 * Locator of the beginnings of records in a WARC file, plain or compressed one by one; it is used
 * to read on after a damaged record whose end is unknown.
 */
final class WarcRecordLocator {

  private static final byte[] PLAIN = "WARC/".getBytes(StandardCharsets.US_ASCII);

  /**
   * So much of the file is searched at once, and so much is needed to tell that a record begins.
   */
  private static final int WINDOW = 1 << 20;

  private static final int NEEDED = 512;

  private WarcRecordLocator() {}

  /**
   * The first place at which a record may begin.
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
      return false; // the same bytes by chance
    }
  }
}
