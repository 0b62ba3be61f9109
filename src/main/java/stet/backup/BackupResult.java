package stet.backup;

import java.nio.file.Path;
import stet.store.ChainHead;

/** Result of making a backup. */
public sealed interface BackupResult {

  /**
   * The backup is complete, on disk, and was read again: every hash, link, text and response is as
   * it was recorded.
   *
   * @param head the end of its hash chain
   * @param withheld the file that lists what is withheld; the backup does not contain it
   */
  record Done(long observations, long contents, long responses, ChainHead head, Path withheld)
      implements BackupResult {}

  /**
   * No backup was made.
   *
   * @param reason the reason and what to do, in sentences
   */
  record Refused(String reason) implements BackupResult {}
}
