package stet.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.model.Sha256;
import stet.model.Withholding;

/**
 * Store of the log of withholdings, with their reasons. No line of it is ever removed; a release
 * closes a line.
 */
public interface WithholdingStore {

  /** The number of the last change to the log; 0 before the first. */
  long generation();

  /**
   * The lines that were added or closed after a generation, in the order in which they were added.
   */
  List<WithholdingEntry> since(long generation);

  /** The erased contents, each with the number of the line that gives the reason. */
  Map<Sha256, Long> erased();

  /**
   * Appends a line for a withholding that is not an erasure.
   *
   * @param released the time at which the withholding was released in another copy of the archive;
   *     null if it is in force
   * @return the number of the line
   */
  long add(Withholding.Subject subject, String reason, Instant placed, @Nullable Instant released);

  /**
   * Appends a line for an erasure.
   *
   * @return the number of the line
   */
  long addErasure(Withholding.OfArticle subject, String reason, Instant placed);

  /**
   * Closes a line.
   *
   * @return whether the line was open; an erasure cannot be released
   */
  boolean release(long number, Instant now);
}
