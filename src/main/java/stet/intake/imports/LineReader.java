package stet.intake.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Reads the lines of a byte stream, one at a time. Each line is kept only until the next is read.
 */
final class LineReader implements AutoCloseable {

  /**
   * The length of the longest line that is read, in bytes. No article is longer; the longest in the
   * corpora is under 1 MB.
   */
  static final int LONGEST = 16 << 20;

  private final InputStream in;
  private final byte[] chunk = new byte[1 << 16];
  private int at;
  private int end;
  private byte[] line = new byte[1 << 16];
  private int length;
  private long number;

  LineReader(InputStream in) {
    this.in = in;
  }

  /**
   * Goes to the next line. The last line needs no line break.
   *
   * @return whether there is another line
   * @throws IOException if a line cannot be read to its end; {@link #number()} is then the number
   *     of that line
   */
  boolean next() throws IOException {
    number++;
    length = 0;
    boolean any = false;
    while (at < end || fill()) {
      any = true;
      int from = at;
      while (at < end && chunk[at] != '\n') {
        at++;
      }
      take(from, at);
      if (at < end) {
        at++;
        return true;
      }
    }
    return any;
  }

  /** The number of the current line, from 1. */
  long number() {
    return number;
  }

  /** Whether the current line is too long to be read. Its bytes are not kept. */
  boolean tooLong() {
    return length > LONGEST;
  }

  /**
   * Returns the bytes of the current line, without a byte order mark. They are valid until the next
   * line is read. Any line may begin with a byte order mark if files that had one were
   * concatenated.
   */
  ByteBuffer bytes() {
    int from = startsWithByteOrderMark() ? 3 : 0;
    return ByteBuffer.wrap(line, from, length - from);
  }

  private boolean startsWithByteOrderMark() {
    return length >= 3
        && (line[0] & 0xff) == 0xef
        && (line[1] & 0xff) == 0xbb
        && (line[2] & 0xff) == 0xbf;
  }

  private void take(int from, int to) {
    int count = to - from;
    if (tooLong() || length + count > LONGEST) {
      length = LONGEST + 1;
      return;
    }
    if (length + count > line.length) {
      line = Arrays.copyOf(line, Math.max(length + count, Math.min(line.length * 2, LONGEST)));
    }
    System.arraycopy(chunk, from, line, length, count);
    length += count;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(in.read(chunk, 0, chunk.length), 0);
    return end > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
