package stet.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.store.ArchiveException;

/**
 * Lock on a home for as long as a process uses it. It is shared by all processes that open the
 * archive, and exclusive for the one that replaces it. SQLite's own locks do not suffice, because a
 * process that only reads an archive without a log holds none of them between two queries.
 */
public final class HomeLock implements AutoCloseable {

  /** The file's name within a home. The file stays empty. */
  static final String FILE = "use.lock";

  private final @Nullable FileChannel channel;

  private HomeLock(@Nullable FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes a shared lock on a home, which is created if needed. If no lock is possible, as on a
   * read-only disk, none is held, because nothing can be replaced there either.
   *
   * @throws ArchiveException while a restore holds the home
   */
  public static HomeLock shared(Path home) {
    FileChannel channel = null;
    boolean held = true;
    try {
      Files.createDirectories(home);
      channel = open(home.resolve(FILE));
      held = channel.tryLock(0, Long.MAX_VALUE, true) != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return new HomeLock(channel);
    } catch (IOException noLock) {
      return new HomeLock(channel);
    }
    HomeLock lock = new HomeLock(channel);
    if (!held) {
      lock.close();
      throw new ArchiveException(
          "A backup is being restored into "
              + home
              + ". Wait until that is done, and do it again.");
    }
    return lock;
  }

  /**
   * Takes an exclusive lock on an existing home. The result is empty if another process uses it.
   */
  static Optional<HomeLock> exclusive(Path home) throws IOException {
    HomeLock lock = new HomeLock(open(home.resolve(FILE)));
    FileLock held = null;
    try {
      held = lock.tryExclusive();
    } finally {
      if (held == null) {
        lock.close();
      }
    }
    return held == null ? Optional.empty() : Optional.of(lock);
  }

  boolean isHeld() {
    return channel != null && channel.isOpen();
  }

  private @Nullable FileLock tryExclusive() throws IOException {
    try {
      return channel == null ? null : channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  /**
   * Opens the lock file. A process that may not write to an existing file can still open it for
   * reading and lock it.
   */
  private static FileChannel open(Path file) throws IOException {
    try {
      return FileChannel.open(
          file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (IOException e) {
      return FileChannel.open(file, StandardOpenOption.READ);
    }
  }

  @Override
  public void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      throw new ArchiveException("The lock on a home cannot be closed. Check the disk.", e);
    }
  }
}
