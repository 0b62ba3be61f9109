package stet.desk;

import java.util.ArrayList;
import java.util.List;
import stet.archive.Archive;
import stet.archive.RecordingResult;
import stet.store.PositionRange;
import stet.store.UnitOfWork;

/**
 * The ranges of archive positions that cause no alerts, because they are imports of old articles.
 */
public final class SuppressedAlertRanges {

  private final Archive archive;

  public SuppressedAlertRanges(Archive archive) {
    this.archive = archive;
  }

  /**
   * Suppresses alerts for the observations of a batch. This is done in the transaction that records
   * the observations, so that no other process can see them without the suppression.
   */
  public static void keep(UnitOfWork unit, RecordingResult receipt) {
    if (receipt.recorded() > 0) {
      long after = receipt.position() - receipt.recorded();
      unit.alerts().silence(new PositionRange(after, receipt.position()));
    }
  }

  /** The parts of a range that may cause alerts, in order. */
  public List<PositionRange> loud(PositionRange whole) {
    List<PositionRange> loud = new ArrayList<>();
    long after = whole.after();
    for (PositionRange each : archive.read(unit -> unit.alerts().silenced(whole))) {
      if (each.after() > after) {
        loud.add(new PositionRange(after, each.after()));
      }
      after = Math.max(after, each.upTo());
    }
    if (after < whole.upTo()) {
      loud.add(new PositionRange(after, whole.upTo()));
    }
    return loud;
  }
}
