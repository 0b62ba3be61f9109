package stet.cli;

import java.util.Locale;
import stet.archive.RecordingResult;

/**
 * Counts of the results of an import so far.
 *
 * @param read the number of observations, new or already known
 * @param erased the number of observations of erased texts, which stay erased
 * @param malformed the number of malformed records
 */
record ImportCounts(
    long read,
    long newArticles,
    long newVersions,
    long unchanged,
    long reverts,
    long cosmetic,
    long conflicts,
    long erased,
    long malformed) {

  static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0, 0, 0);

  /**
   * Returns the counts including a further batch, whose observations are on disk, and a number of
   * malformed records.
   */
  ImportCounts plus(int observations, RecordingResult receipt, int bad) {
    return new ImportCounts(
        read + observations,
        newArticles + receipt.newArticles(),
        newVersions + receipt.newVersions(),
        unchanged + receipt.unchanged(),
        reverts + receipt.reverts(),
        cosmetic + receipt.cosmetic(),
        conflicts + receipt.conflicts(),
        erased + receipt.erased(),
        malformed + bad);
  }

  void tell(TerminalOutput terminal, double seconds) {
    AnswerPrinter telling = new AnswerPrinter(terminal);
    telling.row("observations read", read);
    telling.row("new articles", newArticles);
    telling.row("new versions", newVersions);
    telling.row("unchanged", unchanged);
    telling.row("reverts", reverts);
    telling.row("cosmetic", cosmetic);
    telling.row("conflicts", conflicts);
    if (erased > 0) {
      telling.row("erased", erased);
    }
    telling.row("malformed records", malformed);
    terminal
        .out()
        .printf(
            Locale.ROOT, "in %.1f s, %,.0f versions a second%n", seconds, newVersions / seconds);
  }
}
