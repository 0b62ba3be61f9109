package stet.revision.blame;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;

/**
 * The lines of one version's text, read from UTF-8.
 *
 * <p>A version differs little from the one before it: lines that both have at either end are not
 * read again.
 */
final class VersionLines {

  static final VersionLines NONE =
      new VersionLines(new byte[0], 0, 0, new BlameLine[] {BlameLine.EMPTY}, new int[] {0, 1});

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[] bytes;

  /** The place in the bytes where the text begins; {@code to} is its end. */
  private final int from;

  private final int to;

  /** The lines; there is one more than there are line breaks. */
  private final BlameLine[] lines;

  /**
   * The place where each line begins, counted from {@code from}, and the place where one more would
   * begin.
   */
  private final int[] starts;

  private VersionLines(byte[] bytes, int from, int to, BlameLine[] lines, int[] starts) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    this.lines = lines;
    this.starts = starts;
  }

  /**
   * Reads a text.
   *
   * @param before the text of the previous version
   * @param read finds or creates a line
   */
  static VersionLines read(
      byte[] bytes, int from, int to, VersionLines before, Function<String, BlameLine> read) {
    int length = to - from;
    int head = before.linesAhead(before.commonHead(bytes, from, to));
    int most = Math.min(length, before.length()) - before.starts[head];
    int tail = before.lines.length;
    if (most > 0) {
      int common = before.commonTail(bytes, to, most);
      tail = Math.max(head, before.linesBehind(common));
    }
    int shift = length - before.length();
    int end = tail == before.lines.length ? length + 1 : before.starts[tail] + shift;
    VersionLines middle = cut(bytes, from, before.starts[head], end, read);
    int count = head + middle.lines.length + before.lines.length - tail;
    BlameLine[] lines = Arrays.copyOf(before.lines, count);
    int[] starts = Arrays.copyOf(before.starts, count + 1);
    System.arraycopy(middle.lines, 0, lines, head, middle.lines.length);
    System.arraycopy(middle.starts, 0, starts, head, middle.lines.length);
    int at = head + middle.lines.length;
    for (int line = tail; line < before.lines.length; line++) {
      lines[at] = before.lines[line];
      starts[at++] = before.starts[line] + shift;
    }
    starts[count] = length + 1;
    return new VersionLines(bytes, from, to, lines, starts);
  }

  BlameLine[] lines() {
    return lines;
  }

  private int length() {
    return to - from;
  }

  /**
   * Reads the lines of a range. Each ends with a line break, except the text's last line, which
   * ends with the text.
   */
  private static VersionLines cut(
      byte[] bytes, int from, int begin, int end, Function<String, BlameLine> read) {
    int count = 0;
    for (int i = begin; i < end - 1; i++) {
      count += bytes[from + i] == '\n' ? 1 : 0;
    }
    count += begin < end ? 1 : 0;
    BlameLine[] lines = new BlameLine[count];
    int[] starts = new int[count];
    int at = begin;
    for (int line = 0; line < count; line++) {
      int stop = at;
      while (stop < end - 1 && bytes[from + stop] != '\n') {
        stop++;
      }
      starts[line] = at;
      lines[line] =
          stop == at
              ? BlameLine.EMPTY
              : read.apply(new String(bytes, from + at, stop - at, StandardCharsets.UTF_8));
      at = stop + 1;
    }
    return new VersionLines(bytes, begin, end, lines, starts);
  }

  private int commonHead(byte[] other, int otherFrom, int otherTo) {
    int at = Arrays.mismatch(bytes, from, to, other, otherFrom, otherTo);
    return at < 0 ? length() : at;
  }

  private int commonTail(byte[] other, int otherTo, int most) {
    int common = 0;
    while (common + Long.BYTES <= most
        && (long) LONGS.get(bytes, to - common - Long.BYTES)
            == (long) LONGS.get(other, otherTo - common - Long.BYTES)) {
      common += Long.BYTES;
    }
    while (common < most && bytes[to - common - 1] == other[otherTo - common - 1]) {
      common++;
    }
    return common;
  }

  /**
   * The number of lines that are complete, with their line breaks, in a number of bytes at the
   * beginning.
   */
  private int linesAhead(int common) {
    int at = Arrays.binarySearch(starts, 0, lines.length, common);
    return at >= 0 ? at : -at - 2;
  }

  /**
   * The index of the first line that is complete, with the line break ahead of it, in a number of
   * bytes at the end.
   */
  private int linesBehind(int common) {
    int at = Arrays.binarySearch(starts, 0, lines.length, length() - common + 1);
    return at >= 0 ? at : -at - 1;
  }
}
