package stet.archive;

import java.util.List;

/** What a verification of the whole archive found. */
public sealed interface Verification {

  /** The end of the chain, for keeping elsewhere. */
  Head head();

  long contents();

  long observations();

  /** Every hash, link and text is as it was recorded. */
  record Sound(Head head, long contents, long observations) implements Verification {}

  /**
   * Something is wrong.
   *
   * @param findings at least one; the first {@link #LISTED}
   * @param all how many there are in all
   */
  record Damaged(Head head, long contents, long observations, List<Finding> findings, long all)
      implements Verification {

    /** As many findings are listed; one that spoils the rest is among the first. */
    public static final int LISTED = 1000;

    public Damaged {
      findings = List.copyOf(findings);
    }
  }
}
