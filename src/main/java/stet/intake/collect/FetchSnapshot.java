package stet.intake.collect;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import stet.store.ArchiveException;
import stet.store.DurableFiles;
import stet.store.ProgressListener;

/**
 * Snapshot of the WARC files as they were at one moment. Data that is appended meanwhile is not
 * copied. A file that an erasure deletes meanwhile is copied all the same.
 */
public final class FetchSnapshot implements AutoCloseable {

  private final Path directory;
  private final List<OpenFile> files;

  /** A file that is held open, with its length at that moment. */
  record OpenFile(String name, FileChannel channel, long size) {}

  FetchSnapshot(Path directory, List<OpenFile> files) {
    this.directory = directory;
    this.files = files;
  }

  /** Begins a snapshot. No other thread or process may write at that moment. */
  static FetchSnapshot of(WarcFileStore warcs) throws IOException {
    List<OpenFile> open = new ArrayList<>();
    try {
      for (String name : warcs.names()) {
        FileChannel channel = FileChannel.open(warcs.path(name), StandardOpenOption.READ);
        open.add(new OpenFile(name, channel, channel.size()));
      }
    } catch (IOException e) {
      close(open);
      throw e;
    }
    return new FetchSnapshot(warcs.directory(), open);
  }

  /**
   * Copies all files into a directory, which is created if needed. They are on disk when this
   * method returns.
   */
  public void copyTo(Path copy, ProgressListener progress) {
    long all = files.stream().mapToLong(OpenFile::size).sum();
    long done = 0;
    try {
      for (OpenFile file : files) {
        Files.createDirectories(copy);
        DurableFiles.copy(file.channel(), file.size(), copy.resolve(file.name()));
        done += file.size();
        progress.at(done, all);
      }
      if (!files.isEmpty()) {
        DurableFiles.forceDirectory(copy);
      }
    } catch (IOException e) {
      throw new ArchiveException(
          "What was fetched cannot be copied from "
              + directory
              + " to "
              + copy
              + ". Is there enough room on the disk?",
          e);
    }
  }

  @Override
  public void close() {
    close(files);
  }

  private static void close(List<OpenFile> files) {
    for (OpenFile file : files) {
      try {
        file.channel().close();
      } catch (IOException e) {
        throw new ArchiveException(file.name() + " cannot be closed. Check the disk.", e);
      }
    }
  }
}
