package stet.diff;

/** Gives up words that stand between changes too many to read around them. */
final class Islands {
  private Islands() {}

  /** Takes partners away from words that would only break a replaced phrase in two. */
  static void absorb(int[] partner, int[] old, int[] now, Tokens before, Tokens after) {
    // Filled below in a later step: nothing is absorbed yet.
  }
}
