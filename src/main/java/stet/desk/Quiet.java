package stet.desk;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import stet.archive.Archive;
import stet.archive.Receipt;

/** The stretches of the archive that alert nobody, since they were imported from the past. */
public final class Quiet {

  private final Archive archive;

  public Quiet(Archive archive) {
    this.archive = archive;
  }

  /** A stretch of the archive: positions above {@code after}, up to and with {@code upTo}. */
  public record Stretch(long after, long upTo) {}

  /**
   * Keeps what a batch recorded from alerting anybody; within the transaction that records it, so
   * that no other process can see the one without the other.
   */
  public static void keep(Handle handle, Receipt receipt) {
    long after = receipt.position() - receipt.recorded();
    if (receipt.recorded() == 0) {
      return;
    }
    int joined =
        handle
            .createUpdate("UPDATE quiet SET up_to = :upTo WHERE up_to = :after")
            .bind("after", after)
            .bind("upTo", receipt.position())
            .execute();
    if (joined == 0) {
      handle
          .createUpdate("INSERT INTO quiet (after, up_to) VALUES (:after, :upTo)")
          .bind("after", after)
          .bind("upTo", receipt.position())
          .execute();
    }
  }

  /** What of a stretch is not quiet, in order. */
  public List<Stretch> loud(Stretch whole) {
    List<Stretch> quiet =
        archive.read(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT after, up_to FROM quiet
                        WHERE up_to > :after AND after < :upTo ORDER BY after""")
                    .bind("after", whole.after())
                    .bind("upTo", whole.upTo())
                    .map((row, context) -> new Stretch(row.getLong(1), row.getLong(2)))
                    .list());
    List<Stretch> loud = new ArrayList<>();
    long after = whole.after();
    for (Stretch each : quiet) {
      if (each.after() > after) {
        loud.add(new Stretch(after, each.after()));
      }
      after = Math.max(after, each.upTo());
    }
    if (after < whole.upTo()) {
      loud.add(new Stretch(after, whole.upTo()));
    }
    return loud;
  }
}
