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

/**
 * Operations on files that force their results to disk before they return, so that a power failure
 * cannot undo them. Only {@link #delete} does not.
 */
public final class DurableFiles {
  private DurableFiles() {}

  /** Forces the content of a file to disk, regardless of which process wrote it. */
  public static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Copies a file, up to its present length, to a file that does not exist yet. */
  public static void copy(Path file, Path copy) throws IOException {
    try (FileChannel from = FileChannel.open(file, StandardOpenOption.READ)) {
      copy(from, from.size(), copy);
    }
  }

  /** Copies the first bytes of an open file to a file that does not exist yet. */
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
   * Moves a file or a directory to an unused name on the same disk, or does nothing if it does not
   * exist. Of a symbolic link, the link itself is moved.
   */
  public static void move(Path from, Path to) throws IOException {
    if (Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
      forceDirectory(Objects.requireNonNull(from.toAbsolutePath().getParent()));
      forceDirectory(Objects.requireNonNull(to.toAbsolutePath().getParent()));
    }
  }

  /** Writes a small file atomically: it exists completely, or not at all. */
  public static void write(Path file, String text) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(beside, text);
    force(beside);
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceDirectory(Objects.requireNonNull(file.toAbsolutePath().getParent()));
  }

  /**
   * Forces the entries of a directory to disk, after files were created, moved or deleted in it.
   * Windows neither needs this nor offers a way to do it.
   */
  public static void forceDirectory(Path directory) throws IOException {
    if (File.separatorChar == '/') {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /** Deletes a file, or a directory with everything in it. Does nothing if it does not exist. */
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
