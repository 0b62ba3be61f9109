package stet.intake.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcRecord;

/**
 * Reads WARC files (ISO 28500, and its drafts). Every HTML page answered with status 200 is an
 * observation at its {@code WARC-Date}, with its URL as the article and its host as the source. A
 * revisit is another observation of the page to which it refers. Observations exported by Stet are
 * read back unchanged. Other records are skipped.
 */
final class WarcFileReader implements ImportRecords {

  /**
   * A lower limit of the length of a record in bytes, even compressed: its head has four fields,
   * one of them a random id.
   */
  private static final int SHORTEST = 64;

  private final String file;
  private final CountingInputStream packed;
  private final @Nullable Path seekable;
  private final WarcRecordReader reader;
  private final WarcPageReader pages;
  private long records;

  /** The position of the record that was read last. */
  private long last = -1;

  /** The number of the record that was last reported as malformed. */
  private long lastReported;

  private boolean ended;

  /**
   * Creates a reader.
   *
   * @param seekable the file, if records can be read from their places in it
   */
  WarcFileReader(
      String file,
      InputStream in,
      CountingInputStream packed,
      @Nullable Path seekable,
      RevisitPayloads payloads)
      throws IOException {
    this.file = file;
    this.seekable = seekable;
    this.packed = packed;
    this.reader = new WarcRecordReader(in, seekable);
    this.pages = new WarcPageReader(payloads, reader);
  }

  @Override
  public @Nullable ImportEntry next() {
    while (!ended) {
      WarcRecord record = null;
      try {
        record = reader.next();
        if (record == null) {
          ended = true;
          return null;
        }
        records++;
        last = reader.position();
        ImportEntry entry = pages.entry(record, records);
        if (entry != null) {
          return entry;
        }
      } catch (MalformedRecordException e) {
        return malformed(e.reason());
      } catch (IOException | RuntimeException e) {
        // The library throws several exceptions for broken records, and can read on after most
        // of them.
        if (record != null) {
          return malformed("cannot be read: " + MalformedRecordException.message(e));
        }
        ImportEntry.Malformed damaged = damaged(MalformedRecordException.message(e));
        if (damaged != null) {
          return damaged;
        }
      }
    }
    return null;
  }

  /**
   * Reports a damaged record whose end is unknown, and reads on after it. That is the record read
   * last if the reader got no further, else the record that should follow it.
   *
   * @return null if the record was reported before, and the damage is at the end of the file or in
   *     the rest of that record
   */
  private ImportEntry.@Nullable Malformed damaged(String reason) {
    long damaged = reader.position();
    long number = damaged == last ? records : records + 1;
    ended = !reader.readsOn();
    boolean rest = !ended && number > records && reader.position() - damaged < SHORTEST;
    if (rest ? lastReported == records : ended && lastReported == number) {
      return null;
    }
    return malformed(
        number,
        damaged,
        ended
            ? "cannot be read on from here: " + reason
            : "is damaged, and what comes until byte " + reader.position() + ": " + reason);
  }

  @Override
  public long place() {
    return records;
  }

  /**
   * Skips records, but keeps the places of the pages among them, since later revisits may refer to
   * them.
   */
  @Override
  public void pass(long count) {
    while (!ended && records < count) {
      WarcRecord record = null;
      try {
        record = reader.next();
        ended = record == null;
        if (record != null) {
          records++;
          pages.pass(record, reader.position() > last ? seekable : null);
          last = reader.position();
        }
      } catch (MalformedRecordException e) {
        // The record was reported when it was first read.
      } catch (IOException | RuntimeException e) {
        ended = record == null && !reader.readsOn();
      }
    }
  }

  private ImportEntry.Malformed malformed(String reason) {
    return malformed(records, reader.position(), reason);
  }

  private ImportEntry.Malformed malformed(long number, long position, String reason) {
    lastReported = number;
    return new ImportEntry.Malformed(file, "record " + number + " (byte " + position + ")", reason);
  }

  @Override
  public @Nullable String content() {
    return packed.stamp();
  }

  @Override
  public long bytesRead() {
    return packed.bytes();
  }

  @Override
  public void close() throws IOException {
    reader.close();
    packed.close();
  }
}
