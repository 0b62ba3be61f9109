package stet.archive;

import java.util.List;
import stet.model.Withholding;
import stet.store.ChainHead;

/** Result of a verification of the whole archive. */
public sealed interface VerificationResult {

  /** The end of the hash chain. A copy of it should be kept elsewhere. */
  ChainHead head();

  long contents();

  long observations();

  /** The erased contents, of which only hashes and places in the chain can be checked. */
  List<Erased> erased();

  /**
   * Contents that were erased together.
   *
   * @param swept whether no trace of them remains in the file
   */
  record Erased(Withholding line, long contents, boolean swept) {}

  /** Every hash, link and text is as it was recorded. */
  record Sound(ChainHead head, long contents, long observations, List<Erased> erased)
      implements VerificationResult {
    public Sound {
      erased = List.copyOf(erased);
    }
  }

  /**
   * The archive has faults.
   *
   * @param findings the findings, at least one and at most {@link #LISTED}
   * @param all the number of all findings
   */
  record Damaged(
      ChainHead head,
      long contents,
      long observations,
      List<Erased> erased,
      List<VerificationFinding> findings,
      long all)
      implements VerificationResult {

    /** The most findings that are listed. A fault that causes others is among the first. */
    public static final int LISTED = 1000;

    public Damaged {
      erased = List.copyOf(erased);
      findings = List.copyOf(findings);
    }
  }
}
