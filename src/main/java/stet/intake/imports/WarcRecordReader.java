package stet.intake.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * Reader of the records of a WARC file, which goes on behind damaged records if the file allows it.
 */
final class WarcRecordReader implements AutoCloseable {

  private static final int GZIP_MAGIC = 2;

  private final @Nullable Path seekable;
  private WarcReader reader;

  /** Where the reader began: it counts from there. */
  private long base;

  /** What was found behind a damaged record, and is not told yet. */
  private @Nullable WarcRecord found;

  /**
   * @param seekable the file, if records can be read from places in it
   */
  WarcRecordReader(InputStream in, @Nullable Path seekable) throws IOException {
    this.seekable = seekable;
    this.reader = new WarcReader(in);
    reader.setLenient(true);
  }

  private WarcRecordReader(WarcReader reader, Path seekable) {
    this.seekable = seekable;
    this.reader = reader;
  }

  /** A reader that begins at the place of a record. */
  static WarcRecordReader at(Path file, long place) throws IOException {
    WarcRecordReader reader = new WarcRecordReader(opened(file, place), file);
    reader.begin(place);
    return reader;
  }

  /** The next record; null after the last. */
  @Nullable WarcRecord next() throws IOException {
    WarcRecord record = found == null ? reader.next().orElse(null) : found;
    found = null;
    return record;
  }

  /** The place of the record that was read last. */
  long position() {
    return base + reader.position();
  }

  /**
   * Goes on behind a record whose end is unknown.
   *
   * @return whether there is another one
   */
  boolean readsOn() {
    Path path = seekable;
    if (path == null) {
      return false;
    }
    try {
      OptionalLong start = WarcRecordLocator.after(path, position() + 1);
      while (start.isPresent() && found == null) {
        readFrom(path, start.getAsLong());
        start = WarcRecordLocator.after(path, start.getAsLong() + 1);
      }
    } catch (IOException e) {
      return false; // then that is where it ends
    }
    return found != null;
  }

  private void readFrom(Path path, long place) throws IOException {
    WarcReader behind = opened(path, place);
    try {
      found = behind.next().orElse(null);
    } catch (IOException | RuntimeException e) {
      found = null; // it only looked like one
    }
    if (found == null) {
      behind.close();
    } else {
      reader.close();
      reader = behind;
      begin(place);
    }
  }

  /** The library counts from the place of a file, or from where it was given it. */
  private void begin(long place) {
    base = reader.position() < place ? place : 0;
  }

  private static WarcReader opened(Path path, long place) throws IOException {
    WarcReader reader = new WarcReader(FileChannel.open(path).position(place));
    reader.setLenient(true);
    return reader;
  }

  /**
   * Whether the record that was read last matches the checksum of its compression, as far as is
   * known.
   */
  boolean isSound() {
    Path path = seekable;
    if (path == null) {
      return true;
    }
    try (InputStream file = Files.newInputStream(path)) {
      file.skipNBytes(position());
      InputStream in = new BufferedInputStream(file);
      in.mark(GZIP_MAGIC);
      byte[] magic = in.readNBytes(GZIP_MAGIC);
      in.reset();
      if (magic.length == GZIP_MAGIC && GzipCompressorInputStream.matches(magic, GZIP_MAGIC)) {
        new GzipCompressorInputStream(in).transferTo(OutputStream.nullOutputStream());
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
