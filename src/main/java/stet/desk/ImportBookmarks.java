package stet.desk;

import java.util.Collection;
import java.util.Optional;
import stet.archive.Archive;
import stet.store.ImportBookmark;
import stet.store.UnitOfWork;

/** Bookmarks of the progress of imports, from which an interrupted import can continue. */
public final class ImportBookmarks {

  private final Archive archive;

  public ImportBookmarks(Archive archive) {
    this.archive = archive;
  }

  /** The bookmark of a file whose import was interrupted; empty if there is none. */
  public Optional<ImportBookmark> of(String file) {
    return archive.read(unit -> unit.importBookmarks().find(file));
  }

  /**
   * Stores the bookmark of a file in the same transaction that records what was read from the file.
   */
  public static void keep(UnitOfWork unit, ImportBookmark bookmark) {
    unit.importBookmarks().put(bookmark);
  }

  /**
   * Removes the bookmarks of files whose import is complete, so that the next import starts from
   * the beginning.
   */
  public void forget(Collection<String> files) {
    if (files.stream().anyMatch(file -> of(file).isPresent())) {
      archive.update(unit -> files.forEach(unit.importBookmarks()::remove));
    }
  }
}
