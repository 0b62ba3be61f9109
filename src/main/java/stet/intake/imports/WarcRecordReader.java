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

/** Reads the records of a WARC file, and reads on after damaged records if the file allows it. */
final class WarcRecordReader implements AutoCloseable {

  private static final int GZIP_MAGIC = 2;

  private final @Nullable Path seekable;
  private WarcReader reader;

  /** The place in the file from which the library's reader counts its positions. */
  private long base;

  /** The record that was found after a damaged one and is to be returned next. */
  private @Nullable WarcRecord found;

  /**
   * Creates a reader.
   *
   * @param seekable the file, if records can be read from their places in it
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

  /** Opens a reader at the place of a record. */
  static WarcRecordReader at(Path file, long place) throws IOException {
    WarcRecordReader reader = new WarcRecordReader(opened(file, place), file);
    reader.begin(place);
    return reader;
  }

  /** Returns the next record, or null after the last. */
  @Nullable WarcRecord next() throws IOException {
    WarcRecord record = found == null ? reader.next().orElse(null) : found;
    found = null;
    return record;
  }

  /** The place in the file of the record that was read last. */
  long position() {
    return base + reader.position();
  }

  /**
   * Reads on after a record whose end is unknown.
   *
   * @return whether another record was found
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
      return false; // the file cannot be read any further
    }
    return found != null;
  }

  private void readFrom(Path path, long place) throws IOException {
    WarcReader behind = opened(path, place);
    try {
      found = behind.next().orElse(null);
    } catch (IOException | RuntimeException e) {
      found = null; // the bytes only looked like a record
    }
    if (found == null) {
      behind.close();
    } else {
      reader.close();
      reader = behind;
      begin(place);
    }
  }

  /**
   * Sets the base of positions. The library's reader counts either from the start of the file or
   * from the place at which it began to read.
   */
  private void begin(long place) {
    base = reader.position() < place ? place : 0;
  }

  private static WarcReader opened(Path path, long place) throws IOException {
    WarcReader reader = new WarcReader(FileChannel.open(path).position(place));
    reader.setLenient(true);
    return reader;
  }

  /**
   * Whether the record that was read last matches the checksum of its gzip compression. True also
   * if the file has none, or cannot be read again.
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
