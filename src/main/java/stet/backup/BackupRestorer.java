package stet.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.archive.Archive;
import stet.desk.WithholdingJournal;
import stet.desk.WithholdingRegister;
import stet.intake.collect.FetchArchive;
import stet.model.Withholding;
import stet.search.lucene.index.LuceneIndex;
import stet.store.ArchiveException;
import stet.store.ChainHead;
import stet.store.DurableFiles;
import stet.store.ProgressListener;
import stet.store.sql.SqliteDatabaseProvider;
import stet.store.sql.SqliteFile;

/**
 * Restorer that makes a home from a backup. All files are made in a directory within the home,
 * checked, and then moved into place: the former files of the home are moved away first, and the
 * archive's file comes last. So a process that is killed leaves the home either as it was, or
 * without an archive (which no command takes for a new home), or completely restored. The former
 * files of the home are moved aside and never deleted.
 */
public final class BackupRestorer {

  /** The directory within the home for restored files, until they are moved into place. */
  static final String STAGING = "restoring";

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'replaced-'uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** The files and directories of a home, in the order in which they are moved aside. */
  private static final List<String> PARTS =
      List.of(
          SqliteDatabaseProvider.FILE,
          SqliteDatabaseProvider.FILE + "-wal",
          SqliteDatabaseProvider.FILE + "-shm",
          SqliteDatabaseProvider.FILE
              + "-journal", // if it stayed next to another file, SQLite would write it into that
          // file
          FetchArchive.DIRECTORY,
          LuceneIndex.DIRECTORY);

  private final Path backup;
  private final Path home;
  private final Path staging;
  private final Clock clock;

  public BackupRestorer(Path backup, Path home, Clock clock) {
    this.backup = backup;
    this.home = home;
    this.staging = home.resolve(STAGING);
    this.clock = clock;
  }

  /**
   * Restores the backup.
   *
   * @param list the list of what was withheld since the backup, if it is not the one in the home
   * @param replace whether the files of the home may be replaced
   */
  public RestoreResult restore(Optional<Path> list, boolean replace, ProgressListener progress) {
    try {
      Optional<BackupManifest> manifest = BackupManifest.read(backup);
      if (manifest.isEmpty()) {
        return new RestoreResult.Refused(
            backup
                + " is not a finished backup of `stet backup`. A home that was copied by other"
                + " means is used as it is, with --home; check it with `stet verify` first.");
      }
      Optional<String> altered = manifest.get().altered(backup);
      if (altered.isPresent()) {
        return new RestoreResult.Refused(
            "The backup is damaged: "
                + backup.resolve(altered.get())
                + " is missing, or is not as long as it was. Take another backup.");
      }
      if (list.isPresent() && !Files.exists(list.get())) {
        return new RestoreResult.Refused(
            "There is no list " + list.get() + ", or it cannot be reached.");
      }
      Files.createDirectories(home);
      return alone(manifest.get(), list, replace, progress);
    } catch (IOException e) {
      throw new ArchiveException(
          "The backup cannot be restored into "
              + home
              + ". What was there is kept. Check permissions and the room on the disk, and do it"
              + " again.",
          e);
    }
  }

  private RestoreResult alone(
      BackupManifest manifest, Optional<Path> list, boolean replace, ProgressListener progress)
      throws IOException {
    Optional<HomeLock> use = HomeLock.exclusive(home);
    if (use.isEmpty()) {
      return inUse();
    }
    try (HomeLock held = use.get();
        FileChannel channel =
            FileChannel.open(
                home.resolve(SqliteDatabaseProvider.LOCK),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null || !held.isHeld() ? inUse() : restore(manifest, list, replace, progress);
    } catch (OverlappingFileLockException heldByThisProcess) {
      return inUse();
    }
  }

  private RestoreResult inUse() {
    return new RestoreResult.Refused(
        "Another process uses the archive in " + home + ". Stop it, and do it again.");
  }

  private RestoreResult restore(
      BackupManifest manifest, Optional<Path> list, boolean replace, ProgressListener progress)
      throws IOException {
    Path archive = home.resolve(SqliteDatabaseProvider.FILE);
    boolean goesOn = Files.exists(staging) && Files.notExists(archive);
    if (holdsSomething() && !goesOn && !replace) {
      return new RestoreResult.Refused(
          home
              + " holds an archive, or something of one. Name another --home, or say --replace:"
              + " then what it holds is moved aside.");
    }
    if (Files.exists(archive) && new SqliteFile(archive).isInUse()) {
      return inUse();
    }
    WithholdingJournal journal = WithholdingJournal.of(home);
    if (journal.isOutOfReach() && list.isEmpty()) {
      return new RestoreResult.Refused(
          "What was withheld or erased since the backup is listed in "
              + journal.place()
              + ", which cannot be reached. Mount its disk and do it again, or name a copy of the"
              + " list: --withheld FILE.");
    }
    boolean listed = journal.exists() || list.isPresent();
    List<Withholding> since = new ArrayList<>(journal.isOutOfReach() ? List.of() : journal.read());
    list.ifPresent(file -> since.addAll(new WithholdingJournal(file).read()));
    stage();
    Made made = make(manifest, since, journal, progress);
    if (Files.exists(archive) && new SqliteFile(archive).isInUse()) {
      DurableFiles.delete(staging);
      return inUse(); // a process that takes no lock, as an earlier version of Stet, began to use
      // it meanwhile
    }
    Path replaced = moveAside();
    DurableFiles.move(
        staging.resolve(FetchArchive.DIRECTORY), home.resolve(FetchArchive.DIRECTORY));
    DurableFiles.move(staging.resolve(SqliteDatabaseProvider.FILE), archive);
    DurableFiles.delete(staging);
    return new RestoreResult.Done(
        made.check().observations(),
        made.check().contents(),
        made.check().responses(),
        made.head(),
        made.repeated(),
        listed,
        replaced);
  }

  private boolean holdsSomething() throws IOException {
    return isThere(home.resolve(SqliteDatabaseProvider.FILE))
        || isThere(home.resolve(SqliteDatabaseProvider.FILE + "-wal"))
        || Files.isSymbolicLink(home.resolve(FetchArchive.DIRECTORY))
        || LuceneIndex.holdsDocuments(home)
        || FetchArchive.holdsPages(home.resolve(FetchArchive.DIRECTORY));
  }

  /** Copies the backup into a directory of the home, next to the present files. */
  private void stage() throws IOException {
    DurableFiles.delete(staging);
    Files.createDirectory(staging);
    DurableFiles.forceDirectory(home);
    DurableFiles.copy(
        backup.resolve(SqliteDatabaseProvider.FILE), staging.resolve(SqliteDatabaseProvider.FILE));
    Path fetched = backup.resolve(FetchArchive.DIRECTORY);
    if (Files.isDirectory(fetched)) {
      Files.createDirectory(staging.resolve(FetchArchive.DIRECTORY));
      try (var all = Files.list(fetched)) {
        for (Path file : all.toList()) {
          DurableFiles.copy(
              file, staging.resolve(FetchArchive.DIRECTORY).resolve(file.getFileName()));
        }
      }
      DurableFiles.forceDirectory(staging.resolve(FetchArchive.DIRECTORY));
    }
  }

  /** The restored data, ready to be moved into place. */
  private record Made(BackupCheck check, ChainHead head, int repeated) {}

  private Made make(
      BackupManifest manifest,
      List<Withholding> since,
      WithholdingJournal journal,
      ProgressListener progress) {
    ChainHead head = manifest.end().orElseThrow();
    Made made;
    try (Archive archive = Archive.open(staging, new SqliteDatabaseProvider())) {
      FetchArchive fetches = new FetchArchive(archive, staging.resolve(FetchArchive.DIRECTORY));
      WithholdingRegister withheld = new WithholdingRegister(archive, clock);
      int repeated = withheld.repeat(since);
      List<Withholding> unswept = archive.erasures().unswept();
      unswept.forEach(fetches::erase);
      if (!unswept.isEmpty()) {
        archive.erasures().sweep(unswept);
      }
      BackupCheck check = BackupCheck.of(archive, fetches, head, progress);
      if (!journal
          .isOutOfReach()) { // the archive's own log has all of it, and the list is updated later
        withheld.updateJournal(journal);
      }
      made = new Made(check, head, repeated);
    }
    new SqliteFile(staging.resolve(SqliteDatabaseProvider.FILE)).settle();
    return made;
  }

  /** Whether a path exists, even as a symbolic link without a target. */
  private static boolean isThere(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  private @Nullable Path moveAside() throws IOException {
    Path replaced = home.resolve(NAME.format(clock.instant()));
    boolean moved = false;
    for (String part : PARTS) {
      Path held = home.resolve(part);
      if (isThere(held)) {
        Files.createDirectories(replaced);
        DurableFiles.move(held, replaced.resolve(part));
        moved = true;
      }
    }
    return moved ? replaced : null;
  }
}
