package stet.backup;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import stet.store.ChainHead;

/** Result of restoring a backup. */
public sealed interface RestoreResult {

  /**
   * The home contains the data of the backup, without what was withheld or erased since.
   *
   * @param head the end of its hash chain
   * @param repeated the number of withholdings, releases and erasures that were repeated
   * @param listed whether there was a list of withholdings
   * @param replaced the directory with the former files of the home; null if it had none
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
   * @param reason the reason and what to do, in sentences
   */
  record Refused(String reason) implements RestoreResult {}
}
