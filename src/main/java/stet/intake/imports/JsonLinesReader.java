package stet.intake.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reader of JSON Lines files: one observation per line, plain, gzip or zstd (recognized by
 * content).
 *
 * <p>A line is an object with {@code article} (URL or other identifier), {@code source}, {@code
 * seen} (ISO 8601 instant, to the minute at least), {@code title}, {@code text} (paragraphs
 * separated by a blank line), and where known {@code byline}, {@code label}, {@code language},
 * {@code reader}, {@code publisher} and {@code homepage} (the name and the home page of the
 * publisher behind the source):
 *
 * <pre>{"article": "https://a.example/1", "source": "a", "seen": "2014-03-14T13:00:00Z",
 *  "title": "A ferry sinks", "text": "Four people died.\n\nThe sea was rough."}</pre>
 *
 * <p>Blank lines and other fields are ignored, as is a byte order mark. For one thread.
 */
public final class JsonLinesReader implements ImportRecords {

  private final String file;
  private final CountingInputStream packed;
  private final LineReader lines;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private CharBuffer text = CharBuffer.allocate(1 << 16);
  private boolean ended;

  private JsonLinesReader(String file, InputStream in, CountingInputStream packed)
      throws IOException {
    this.file = file;
    this.packed = packed;
    this.lines = new LineReader(CompressionFormat.unpack(in));
  }

  /** Opens a file. */
  public static JsonLinesReader open(Path file) throws IOException {
    return read(file.toString(), Files.newInputStream(file));
  }

  /**
   * Reads a stream.
   *
   * @param name its name in reports of malformed records
   */
  public static JsonLinesReader read(String name, InputStream in) throws IOException {
    CountingInputStream packed = new CountingInputStream(in);
    return of(name, packed, packed);
  }

  /**
   * Reads a stream that is based on a counting one. The beginning of the counting stream may have
   * been read already to recognize the format.
   */
  static JsonLinesReader of(String name, InputStream in, CountingInputStream packed)
      throws IOException {
    return new JsonLinesReader(name, in, packed);
  }

  @Override
  public @Nullable ImportEntry next() {
    try {
      while (!ended && lines.next()) {
        if (lines.tooLong()) {
          return malformed("longer than " + (LineReader.LONGEST >> 20) + " MB");
        }
        ByteBuffer bytes = lines.bytes();
        if (!isBlank(bytes)) {
          return entry(bytes);
        }
      }
    } catch (IOException e) {
      ended = true;
      return malformed("cannot be read on from here: " + MalformedRecordException.message(e));
    }
    ended = true;
    return null;
  }

  @Override
  public long place() {
    return lines.number();
  }

  @Override
  public void pass(long records) throws IOException {
    ended = records == Long.MAX_VALUE;
    while (!ended && lines.number() < records) {
      ended = !lines.next();
    }
  }

  @Override
  public @Nullable String content() {
    return packed.stamp();
  }

  @Override
  public long bytesRead() {
    return packed.bytes();
  }

  private ImportEntry entry(ByteBuffer bytes) {
    int size = bytes.remaining();
    int start = bytes.position();
    if (text.capacity() < size) {
      text = CharBuffer.allocate(size);
    }
    CoderResult result = decoder.reset().decode(bytes, text.clear(), true);
    if (result.isError()) {
      return malformed("not UTF-8, at byte " + (bytes.position() - start + 1));
    }
    try {
      text.flip();
      return ObservationJson.read(text.array(), text.limit()).entry(lines.number(), size);
    } catch (MalformedRecordException e) {
      return malformed(e.reason());
    } catch (RuntimeException | StackOverflowError e) {
      // No line is known to cause this, but one line must not end an import of millions.
      return malformed("cannot be read: " + e);
    }
  }

  private ImportEntry.Malformed malformed(String reason) {
    return new ImportEntry.Malformed(file, lines.number(), reason);
  }

  private static boolean isBlank(ByteBuffer bytes) {
    for (int i = bytes.position(); i < bytes.limit(); i++) {
      byte b = bytes.get(i);
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
