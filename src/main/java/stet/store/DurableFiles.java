package stet.store;

import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Steps on files that are on disk when they return, whatever loses power then. */
public final class DurableFiles {
  private DurableFiles() {}

  /** Forces what is in a file to disk, whoever wrote it. */
  public static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Copies a file, as far as it goes now, to one that is not there yet. */
  public static void copy(Path file, Path copy) throws IOException {
    try (FileChannel from = FileChannel.open(file, StandardOpenOption.READ)) {
      copy(from, from.size(), copy);
    }
  }

  /** Copies the first bytes of an open file to one that is not there yet. */
  public static void copy(FileChannel from, long size, Path copy) throws IOException {
    try (FileChannel to =
        FileChannel.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      long at = 0;
      while (at < size) {
        long copied = from.transferTo(at, size - at, to);
        if (copied == 0) {
          throw new EOFException("what is copied to " + copy + " ends after " + at + " bytes");
        }
        at += copied;
      }
      to.force(true);
    }
  }

  /**
   * Moves a file or a directory to a name on the same disk that is free; nothing if there is none.
   * Of a symbolic link, the link is moved.
   */
  public static void move(Path from, Path to) throws IOException {
    if (Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
      forceDirectory(Objects.requireNonNull(from.toAbsolutePath().getParent()));
      forceDirectory(Objects.requireNonNull(to.toAbsolutePath().getParent()));
    }
  }

  /** Writes a small file that is there as a whole, or not at all. */
  public static void write(Path file, String text) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(beside, text);
    force(beside);
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceDirectory(Objects.requireNonNull(file.toAbsolutePath().getParent()));
  }

  /**
   * Forces the names in a directory to disk: what was made, moved or deleted there. Windows has no
   * need of it, and no way.
   */
  public static void forceDirectory(Path directory) throws IOException {
    if (File.separatorChar == '/') {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /** Deletes a file, or a directory with all that is in it; nothing where there is none. */
  public static void delete(Path path) throws IOException {
    List<Path> all;
    try (Stream<Path> walked = Files.walk(path)) {
      all = walked.sorted(Comparator.reverseOrder()).toList();
    } catch (NoSuchFileException e) {
      return;
    }
    for (Path each : all) {
      Files.deleteIfExists(each);
    }
  }
}
