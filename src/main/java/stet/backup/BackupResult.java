package stet.backup;

import java.nio.file.Path;
import stet.store.ChainHead;

/** Result of making a backup. */
public sealed interface BackupResult {

  /**
   * The backup is whole, on disk, and was read again: every hash, link, text and response is what
   * was recorded.
   *
   * @param head the end of its hash chain
   * @param withheld the file that lists what is withheld, which the backup does not contain
   */
  record Done(long observations, long contents, long responses, ChainHead head, Path withheld)
      implements BackupResult {}

  /**
   * No backup was made.
   *
   * @param reason sentences that say why, and what to do
   */
  record Refused(String reason) implements BackupResult {}
}
