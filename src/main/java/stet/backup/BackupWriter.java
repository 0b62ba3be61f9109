package stet.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import stet.archive.Archive;
import stet.desk.WithholdingJournal;
import stet.desk.WithholdingRegister;
import stet.intake.collect.FetchArchive;
import stet.intake.collect.FetchSnapshot;
import stet.store.ArchiveException;
import stet.store.DatabaseSnapshot;
import stet.store.DurableFiles;
import stet.store.ProgressListener;
import stet.store.sql.SqliteDatabaseProvider;

/**
 * Writer of a backup of an archive and its fetched pages, both as they were at one moment, while
 * other processes continue to read and write.
 *
 * <p>A process that is killed leaves a directory that no restore takes for a backup. The next
 * backup into it clears it.
 */
public final class BackupWriter {

  /** The file that marks a directory from the first moment until its backup is complete. */
  private static final String UNFINISHED = "unfinished";

  private final Archive archive;
  private final FetchArchive fetches;
  private final Clock clock;

  public BackupWriter(Archive archive, FetchArchive fetches, Clock clock) {
    this.archive = archive;
    this.fetches = fetches;
    this.clock = clock;
  }

  /**
   * Makes a backup in a directory that does not exist yet, is empty, or has an unfinished backup.
   */
  public BackupResult write(Path directory, ProgressListener progress) {
    try {
      Files.createDirectories(directory);
      if (Files.exists(directory.resolve(BackupManifest.FILE)) || isOthers(directory)) {
        return new BackupResult.Refused(
            directory + " is not empty: name a directory that is not there yet.");
      }
      try (FileChannel channel =
              FileChannel.open(
                  directory.resolve(UNFINISHED),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock lock = channel.tryLock()) {
        return lock == null ? busy(directory) : copy(directory, progress);
      } catch (OverlappingFileLockException heldByThisProcess) {
        return busy(directory);
      }
    } catch (IOException e) {
      throw new ArchiveException(
          "The backup cannot be written to "
              + directory
              + ". Check its permissions and the room on the disk.",
          e);
    }
  }

  private static boolean isOthers(Path directory) throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.findAny().isPresent() && Files.notExists(directory.resolve(UNFINISHED));
    }
  }

  private static BackupResult busy(Path directory) {
    return new BackupResult.Refused(
        "Another process is writing a backup to " + directory + ". Wait, or name another.");
  }

  private BackupResult copy(Path directory, ProgressListener progress) throws IOException {
    var made = clock.instant();
    clear(directory);
    WithholdingJournal journal = WithholdingJournal.of(archive.home());
    new WithholdingRegister(archive, clock).updateJournal();
    BackupResult.Done done;
    AtomicReference<DatabaseSnapshot> begun = new AtomicReference<>();
    try (FetchSnapshot pages = fetches.snapshot(() -> begun.set(archive.snapshot()));
        DatabaseSnapshot snapshot = Objects.requireNonNull(begun.get())) {
      snapshot.copyTo(directory.resolve(SqliteDatabaseProvider.FILE), progress);
      pages.copyTo(directory.resolve(FetchArchive.DIRECTORY), progress);
      done = checked(directory, snapshot, journal.file(), progress);
    }
    DurableFiles.forceDirectory(directory);
    BackupManifest.of(directory, made, done).write(directory);
    Files.delete(directory.resolve(UNFINISHED));
    DurableFiles.forceDirectory(directory);
    DurableFiles.forceDirectory(Objects.requireNonNull(directory.toAbsolutePath().getParent()));
    return done;
  }

  /** Removes the files of an earlier backup that was not completed. */
  private static void clear(Path directory) throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      for (Path each : all.toList()) {
        if (!each.endsWith(UNFINISHED)) {
          DurableFiles.delete(each);
        }
      }
    }
  }

  private static BackupResult.Done checked(
      Path directory, DatabaseSnapshot snapshot, Path withheld, ProgressListener progress) {
    try (Archive copy = Archive.open(directory, new SqliteDatabaseProvider())) {
      FetchArchive pages = new FetchArchive(copy, directory.resolve(FetchArchive.DIRECTORY));
      BackupCheck check = BackupCheck.of(copy, pages, snapshot.head(), progress);
      return new BackupResult.Done(
          check.observations(), check.contents(), check.responses(), snapshot.head(), withheld);
    }
  }
}
