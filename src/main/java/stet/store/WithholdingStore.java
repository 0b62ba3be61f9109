package stet.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.model.Sha256;
import stet.model.Withholding;

/** The log of what is withheld and why. A line of it is never removed; a release closes it. */
public interface WithholdingStore {

  /** The number of the last change to the log; 0 before the first. */
  long generation();

  /** The lines that were added or closed after a generation, in the order they were added. */
  List<WithholdingEntry> since(long generation);

  /** The contents that are erased, each with the number of the line that says why. */
  Map<Sha256, Long> erased();

  /**
   * Appends a line about something that is withheld and not erased.
   *
   * @param released when that ended already, in another copy of the archive; null while it lasts
   * @return the line's number
   */
  long add(Withholding.Subject subject, String reason, Instant placed, @Nullable Instant released);

  /**
   * Appends a line about something that is erased.
   *
   * @return the line's number
   */
  long addErasure(Withholding.OfArticle subject, String reason, Instant placed);

  /**
   * Closes a line.
   *
   * @return whether it was open; what is erased cannot be released
   */
  boolean release(long number, Instant now);
}
