package stet.backup;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import stet.store.ChainHead;

/** What came of restoring a backup. */
public sealed interface RestoreResult {

  /**
   * The home holds what the backup held, less what was withheld and erased since.
   *
   * @param head the end of its chain
   * @param repeated how many withholdings, releases and erasures were repeated
   * @param listed whether there was a list of them
   * @param replaced where what the home held before is kept; null where it held nothing
   */
  record Done(
      long observations,
      long contents,
      long responses,
      ChainHead head,
      int repeated,
      boolean listed,
      @Nullable Path replaced)
      implements RestoreResult {}

  /**
   * Nothing was restored, and the home is as it was.
   *
   * @param reason sentences that say why, and what to do
   */
  record Refused(String reason) implements RestoreResult {}
}
