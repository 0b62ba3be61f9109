package stet.backup;

import java.util.Optional;
import stet.archive.Archive;
import stet.archive.VerificationResult;
import stet.intake.collect.FetchArchive;
import stet.intake.collect.FixityCheck;
import stet.store.ArchiveException;
import stet.store.ChainHead;
import stet.store.ProgressListener;

/**
 * Result of the comparison of a copied archive with the chain head that it must have.
 *
 * @param observations the number of checked observations
 */
record BackupCheck(long observations, long contents, long responses) {

  /**
   * Checks a copy by reading all of it.
   *
   * @throws ArchiveException if anything differs from what was recorded
   */
  static BackupCheck of(
      Archive archive, FetchArchive fetches, ChainHead head, ProgressListener progress) {
    VerificationResult verification = archive.verify(Optional.of(head), progress);
    if (verification instanceof VerificationResult.Damaged damaged) {
      throw damaged(damaged.findings().getFirst().toString());
    }
    if (!verification.head().equals(head)) {
      throw damaged("Its chain ends at " + verification.head().position() + ".");
    }
    FixityCheck.Checked fixity = fetches.fixity().check();
    if (fixity.all() > 0) {
      throw damaged(fixity.losses().getFirst().toString());
    }
    return new BackupCheck(
        verification.observations(), verification.contents(), fixity.responses());
  }

  private static ArchiveException damaged(String finding) {
    return new ArchiveException(
        "The copy is not sound: "
            + finding
            + " Run `stet verify` on the home that was copied to see whether it is damaged too.");
  }
}
