package stet.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.model.Withholding;

/** The log of what is withheld and why. A line of it is never removed; a release closes it. */
public interface WithholdingStore {

  /**
   * Appends a line about something that is withheld and not erased.
   *
   * @param released when that ended already, in another copy of the archive; null while it lasts
   * @return the line's number
   */
  long add(Withholding.Subject subject, String reason, Instant placed, @Nullable Instant released);

  /**
   * Closes a line.
   *
   * @return whether it was open; what is erased cannot be released
   */
  boolean release(long number, Instant now);
}
