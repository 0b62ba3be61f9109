package stet.archive;

import java.util.List;
import stet.model.Withholding;
import stet.store.ChainHead;

/** What a verification of the whole archive found. */
public sealed interface VerificationResult {

  /** The end of the chain, for keeping elsewhere. */
  ChainHead head();

  long contents();

  long observations();

  /** What is erased: of that only hashes and places in the chain can be checked. */
  List<Erased> erased();

  /**
   * Contents that were erased together.
   *
   * @param swept whether no trace of them is left in the file
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
   * Something is wrong.
   *
   * @param findings at least one; the first {@link #LISTED}
   * @param all how many there are in all
   */
  record Damaged(
      ChainHead head,
      long contents,
      long observations,
      List<Erased> erased,
      List<VerificationFinding> findings,
      long all)
      implements VerificationResult {

    /** As many findings are listed; one that spoils the rest is among the first. */
    public static final int LISTED = 1000;

    public Damaged {
      erased = List.copyOf(erased);
      findings = List.copyOf(findings);
    }
  }
}
