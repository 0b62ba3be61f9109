package stet.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import stet.archive.Archive;
import stet.desk.WithholdingJournal;
import stet.intake.collect.FetchArchive;
import stet.search.lucene.index.LuceneIndex;
import stet.store.ArchiveException;
import stet.store.DatabaseProvider;
import stet.store.sql.SqliteDatabaseProvider;

/**
 * Detector of an archive that lost its data: its file is missing or empty while an index, fetched
 * pages or a list of withholdings are next to it. If it were taken for a new archive, new data
 * would be written into it, and these files would be deleted.
 */
public final class ArchiveLossDetector {

  private final Path home;
  private final Path file;

  public ArchiveLossDetector(Path home) {
    this.home = home;
    this.file = home.resolve(SqliteDatabaseProvider.FILE);
  }

  /**
   * Opens the archive in a home, or creates it if the home has neither an archive nor any trace of
   * one.
   *
   * @param provider the provider that opens its database
   * @throws ArchiveException if the archive lost its data; then no file is touched
   */
  public Archive open(DatabaseProvider provider) {
    try {
      requireReach(file);
      if (isEmpty(file)) {
        refuse(beside(true), () -> isEmpty(file));
        return Archive.open(home, provider);
      }
      Archive archive = Archive.open(home, provider);
      try {
        if (archive.position() == 0) {
          refuse(beside(archive.isNew()), () -> archive.position() == 0);
        }
        return archive;
      } catch (IOException | RuntimeException e) {
        archive.close();
        throw e;
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Whether the home has neither an archive nor any trace of one. */
  public boolean isHomeUnused() {
    return Files.notExists(file) && !isArchiveMissing();
  }

  /** Whether the home has no archive, but traces of one. */
  private boolean isArchiveMissing() {
    try {
      return leadsNowhere(file)
          || (Files.notExists(file) && (isRestoreBrokenOff() || !beside(true).isEmpty()));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** A condition on the files of a home. */
  private interface Condition {
    boolean holds() throws IOException;
  }

  /**
   * Refuses to open a home with traces of a lost archive.
   *
   * @param still whether the archive is still empty, since another process may have written to it
   *     before the traces were looked for
   */
  private void refuse(List<String> beside, Condition still) throws IOException {
    if (isRestoreBrokenOff()) {
      throw new ArchiveException(
          "A restore into "
              + home
              + " was broken off. Run the same `stet restore` again: what was there before is"
              + " kept. To begin a new archive instead, remove what is there.");
    }
    if (!beside.isEmpty() && still.holds()) {
      throw new ArchiveException(
          (file + (Files.exists(file) ? " is empty" : " is missing"))
              + ", but next to it there is "
              + String.join(", and ", beside)
              + ": the archive lost what it held. Bring the file back, or restore a backup with"
              + " `stet restore DIR --replace`. To begin a new archive, remove what lies beside it.");
    }
  }

  private boolean isRestoreBrokenOff() throws IOException {
    return isEmpty(file) && Files.exists(home.resolve(BackupRestorer.STAGING));
  }

  /**
   * Returns the traces of a lost archive.
   *
   * @param unused whether the archive was also never set up; a watched source has fetched pages
   *     before the first observation
   */
  private List<String> beside(boolean unused) throws IOException {
    List<String> beside = new ArrayList<>();
    if (isEmpty(file) && !isEmpty(home.resolve(SqliteDatabaseProvider.FILE + "-wal"))) {
      beside.add("its log (" + SqliteDatabaseProvider.FILE + "-wal)");
    }
    if (LuceneIndex.holdsDocuments(home)) {
      beside.add("the index (" + LuceneIndex.DIRECTORY + "/)");
    }
    Path fetched = home.resolve(FetchArchive.DIRECTORY);
    if (unused && (leadsNowhere(fetched) || FetchArchive.holdsPages(fetched))) {
      beside.add("what was fetched (" + FetchArchive.DIRECTORY + "/)");
    }
    Path list = home.resolve(WithholdingJournal.FILE);
    if (unused && (leadsNowhere(list) || !isEmpty(list))) {
      beside.add("the list of what is withheld (" + WithholdingJournal.FILE + ")");
    }
    return beside;
  }

  private ArchiveException unreadable(IOException failure) {
    return new ArchiveException(home + " cannot be read. Check its permissions.", failure);
  }

  /**
   * Requires that a symbolic link leads to an existing file. Otherwise SQLite would create a new
   * archive there, for instance in place of a disk that is not mounted.
   */
  private static void requireReach(Path file) throws IOException {
    if (leadsNowhere(file)) {
      throw new ArchiveException(
          file
              + " is a link to "
              + Files.readSymbolicLink(file)
              + ", which cannot be reached. Mount its disk, and do it again.");
    }
  }

  /** Whether a path is a symbolic link whose target does not exist, or may not be accessed. */
  private static boolean leadsNowhere(Path path) {
    return Files.isSymbolicLink(path) && !Files.exists(path);
  }

  private static boolean isEmpty(Path file) throws IOException {
    return Files.notExists(file) || Files.size(file) == 0;
  }
}
