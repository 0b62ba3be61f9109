package stet.desk;

import java.util.ArrayList;
import java.util.List;
import stet.archive.Archive;
import stet.archive.RecordingResult;
import stet.store.PositionRange;
import stet.store.UnitOfWork;

/** The ranges of archive positions that alert nobody, since they were imported from the past. */
public final class SuppressedAlertRanges {

  private final Archive archive;

  public SuppressedAlertRanges(Archive archive) {
    this.archive = archive;
  }

  /**
   * Silences the observations of a batch, within the transaction that records them, so that no
   * other process can see the one without the other.
   */
  public static void keep(UnitOfWork unit, RecordingResult receipt) {
    if (receipt.recorded() > 0) {
      long after = receipt.position() - receipt.recorded();
      unit.alerts().silence(new PositionRange(after, receipt.position()));
    }
  }

  /** The parts of a range that are not silenced, in order. */
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
