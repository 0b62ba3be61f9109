package stet.intake.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.jspecify.annotations.Nullable;

/** Reads the files in a 7z archive, one after the other, each in any format. */
final class SevenZipReader implements ImportRecords {

  private static final int MEMORY_KB = 256 << 10;

  /**
   * The number of low bits of a place that hold the place within a file. The higher bits hold the
   * number of the file in the archive.
   */
  private static final int BITS = 40;

  /**
   * The number of bytes at the end of an archive that its fingerprint covers. The directory at the
   * end has the checksum of every file in the archive.
   */
  private static final long DIRECTORY = 1 << 20;

  private final ImportOpener inbox;
  private final String file;
  private final FileChannel channel;
  private final SevenZFile archive;
  private @Nullable ImportRecords current;
  private @Nullable String content;
  private boolean ended;
  private long opened;
  private long ahead;

  private SevenZipReader(ImportOpener inbox, Path path, FileChannel channel) throws IOException {
    this.inbox = inbox;
    this.file = path.toString();
    this.channel = channel;
    this.archive =
        SevenZFile.builder().setSeekableByteChannel(channel).setMaxMemoryLimitKiB(MEMORY_KB).get();
  }

  static SevenZipReader open(ImportOpener inbox, Path path) throws IOException {
    FileChannel channel = FileChannel.open(path);
    try {
      return new SevenZipReader(inbox, path, channel);
    } catch (PasswordRequiredException e) {
      channel.close();
      throw new IOException("it is encrypted: unpack it, and name the files in it", e);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw new IOException(
          "the directory at the archive's end is damaged or missing ("
              + MalformedRecordException.message(e)
              + ")",
          e);
    }
  }

  @Override
  public @Nullable ImportEntry next() {
    try {
      while (!ended) {
        ImportEntry entry = current == null ? null : current.next();
        if (entry != null) {
          return entry;
        }
        openNext();
      }
      return null;
    } catch (IOException e) {
      ended = true;
      return new ImportEntry.Malformed(
          file, 1, "cannot be read on from here: " + MalformedRecordException.message(e));
    }
  }

  private void openNext() throws IOException {
    SevenZArchiveEntry entry = archive.getNextEntry();
    while (entry != null && (entry.isDirectory() || !entry.hasStream())) {
      entry = archive.getNextEntry();
    }
    if (entry == null) {
      ended = true;
    } else {
      opened++;
      String name = entry.getName() == null ? file : file + "/" + entry.getName();
      current = inbox.read(name, new Unclosed(archive.getInputStream(entry)));
      if (opened == ahead >>> BITS) {
        current.pass(ahead & ((1L << BITS) - 1));
      }
    }
  }

  @Override
  public long place() {
    return opened << BITS | (current == null ? 0 : current.place());
  }

  @Override
  public void pass(long records) throws IOException {
    ended = records == Long.MAX_VALUE;
    ahead = records;
    while (!ended && opened < records >>> BITS) {
      skipOrOpen(records >>> BITS);
    }
  }

  /** Opens the next file if it has the given number, else skips it. */
  private void skipOrOpen(long number) throws IOException {
    if (opened + 1 == number) {
      openNext();
    } else {
      SevenZArchiveEntry entry = archive.getNextEntry();
      ended = entry == null;
      opened += entry == null || entry.isDirectory() || !entry.hasStream() ? 0 : 1;
    }
  }

  @Override
  public @Nullable String content() {
    try {
      long length = Math.min(channel.size(), DIRECTORY);
      if (content == null) {
        content = FileFingerprint.of(Path.of(file), channel.size() - length, length).toString();
      }
      return content;
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  public long bytesRead() {
    try {
      return channel.isOpen() ? channel.position() : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  @Override
  public void close() throws IOException {
    archive.close();
    channel.close();
  }

  /** A stream whose {@link #close} does nothing, since closing the archive closes its files. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // The archive closes the stream.
    }
  }
}
