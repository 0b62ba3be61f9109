package stet.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.jspecify.annotations.Nullable;

/** The files of a 7z archive, one after the other, each in whatever format it is. */
final class SevenZip implements Records {

  private static final int MEMORY_KB = 256 << 10;

  private final Inbox inbox;
  private final String file;
  private final FileChannel channel;
  private final SevenZFile archive;
  private @Nullable Records current;
  private boolean ended;

  private SevenZip(Inbox inbox, Path path, FileChannel channel) throws IOException {
    this.inbox = inbox;
    this.file = path.toString();
    this.channel = channel;
    this.archive =
        SevenZFile.builder().setSeekableByteChannel(channel).setMaxMemoryLimitKiB(MEMORY_KB).get();
  }

  static SevenZip open(Inbox inbox, Path path) throws IOException {
    FileChannel channel = FileChannel.open(path);
    try {
      return new SevenZip(inbox, path, channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public @Nullable Entry next() {
    try {
      while (!ended) {
        Entry entry = current == null ? null : current.next();
        if (entry != null) {
          return entry;
        }
        openNext();
      }
      return null;
    } catch (IOException e) {
      ended = true;
      return new Entry.Malformed(file, 1, "cannot be read on from here: " + e.getMessage());
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
      current =
          inbox.read(file + "/" + entry.getName(), new Unclosed(archive.getInputStream(entry)));
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

  /** The archive is closed, not its files. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // The archive closes it.
    }
  }
}
