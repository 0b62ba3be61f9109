package stet.desk;

import java.util.Collection;
import java.util.Optional;
import stet.archive.Archive;
import stet.store.ImportBookmark;
import stet.store.UnitOfWork;

/** How far the files have come that are being imported, so that an import can go on. */
public final class ImportBookmarks {

  private final Archive archive;

  public ImportBookmarks(Archive archive) {
    this.archive = archive;
  }

  /** How far a file had come when its import was interrupted; empty where none was. */
  public Optional<ImportBookmark> of(String file) {
    return archive.read(unit -> unit.importBookmarks().find(file));
  }

  /** Keeps how far a file has come; within the transaction that records what was read of it. */
  public static void keep(UnitOfWork unit, ImportBookmark bookmark) {
    unit.importBookmarks().put(bookmark);
  }

  /** Forgets files of which the import is done: another one begins anew. */
  public void forget(Collection<String> files) {
    if (files.stream().anyMatch(file -> of(file).isPresent())) {
      archive.update(unit -> files.forEach(unit.importBookmarks()::remove));
    }
  }
}
