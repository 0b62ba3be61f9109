package stet.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import stet.desk.ImportBookmarks;
import stet.intake.imports.ImportOpener;
import stet.intake.imports.ImportRecords;
import stet.store.ImportBookmark;

/**
 * Opener of files for a resumable import. It skips the records that an interrupted import of the
 * same file has already recorded.
 */
final class ResumableImport {

  private final ImportOpener inbox;
  private final ImportBookmarks bookmarks;
  private final TerminalOutput terminal;
  private final boolean fromStart;
  private final AtomicLong passedOver = new AtomicLong();

  /**
   * Creates an opener.
   *
   * @param fromStart whether all records are read again, even if they are already on disk
   */
  ResumableImport(
      ImportOpener inbox, ImportBookmarks bookmarks, TerminalOutput terminal, boolean fromStart) {
    this.inbox = inbox;
    this.bookmarks = bookmarks;
    this.terminal = terminal;
    this.fromStart = fromStart;
  }

  ImportRecords open(String file) throws IOException {
    Optional<ImportBookmark> left = fromStart ? Optional.empty() : bookmarks.of(file);
    if (left.isPresent()) {
      ImportBookmark bookmark = left.get();
      Optional<ImportRecords> rest = inbox.goOn(file, bookmark.content(), bookmark.place());
      if (rest.isPresent()) {
        passedOver.addAndGet(bookmark.place());
        terminal.note(
            TerminalOutput.harmless(file)
                + (bookmark.ended()
                    ? ": was imported whole before that was interrupted."
                    : ": goes on behind "
                        + AnswerPrinter.count(bookmark.place(), "record")
                        + ", where its import was interrupted.")
                + " --from-start reads it anew.");
        return rest.get();
      }
    }
    return inbox.open(file);
  }

  /** The number of records that were skipped because they are already on disk. */
  long passedOver() {
    return passedOver.get();
  }
}
