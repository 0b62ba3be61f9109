package stet.revision.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import stet.revision.diff.SentenceLink.Bond;

/**
 * Detector of moved sentences: it links a sentence removed in one place with a sentence added in
 * another, if the two are nearly the same, or if one of them is the beginning of the other.
 */
final class MoveDetector {

  /** The least similarity of a moved sentence to the old one. */
  private static final float NEARLY = 0.8f;

  /** The least number of words of a moved sentence; sentences with fewer are similar too easily. */
  private static final int LEAST_WORDS = 4;

  /** The number of words that are not written a second time in the same order by chance. */
  private static final int WHOLE = 8;

  /**
   * The most sentences that may contain a word that is used to find a moved sentence; more frequent
   * words do not distinguish sentences.
   */
  private static final int COMMON = 30;

  private record Candidate(int before, int after, float similarity) {}

  private MoveDetector() {}

  static void link(VersionSentences before, VersionSentences after) {
    int[] gone = longEnough(before);
    int[] come = longEnough(after);
    if (gone.length == 0 || come.length == 0) {
      return;
    }
    List<Candidate> candidates = candidates(before, gone, after, come);
    candidates.sort(
        Comparator.comparingDouble(Candidate::similarity)
            .reversed()
            .thenComparingInt(Candidate::after)
            .thenComparingInt(Candidate::before));
    for (Candidate c : candidates) {
      if (before.isFree(c.before)
          && after.isFree(c.after)
          && !LineShape.areEntries(before.text(c.before), after.text(c.after))
          && !isFormula(before, c.before, after, c.after)) {
        SentenceAlignment.link(
            before,
            after,
            new SentenceLink(c.before, c.before + 1, c.after, c.after + 1, Bond.MOVED));
      }
    }
  }

  /** Whether two sentences share no more than a frame that many sentences have. */
  private static boolean isFormula(VersionSentences before, int i, VersionSentences after, int j) {
    float shared = before.bag(i).shared(after.bag(j));
    CommonPrefixAndSuffix formula = CommonPrefixAndSuffix.of(before, i, after, j, shared);
    return formula != null && formula.isCommon();
  }

  /**
   * Whether one sentence is the beginning of the other: {@code He left.} became {@code He left, and
   * she stayed.}, or the reverse.
   */
  private static boolean goesOn(VersionSentences before, int i, VersionSentences after, int j) {
    boolean longer = before.text(i).length() > after.text(j).length();
    String part = longer ? after.text(j) : before.text(i);
    int words = longer ? after.bag(j).size() : before.bag(i).size();
    return words >= WHOLE
        && (longer ? before.text(i) : after.text(j))
            .startsWith(part.substring(0, part.length() - 1));
  }

  private static int[] longEnough(VersionSentences side) {
    int[] free = side.free(0, side.count());
    return Arrays.stream(free).filter(i -> side.bag(i).size() >= LEAST_WORDS).toArray();
  }

  private static List<Candidate> candidates(
      VersionSentences before, int[] gone, VersionSentences after, int[] come) {
    BagOfWords[] bags = before.bags(gone);
    WordSentenceIndex places = new WordSentenceIndex(bags);
    List<Candidate> candidates = new ArrayList<>();
    for (int j : come) {
      BagOfWords bag = after.bag(j);
      places.find(
          bag,
          COMMON,
          (k, words) -> {
            float similarity = words * 3 < bag.size() ? 0 : bags[k].similarity(bag);
            if (similarity >= NEARLY || (similarity > 0 && goesOn(before, gone[k], after, j))) {
              candidates.add(new Candidate(gone[k], j, similarity));
            }
          });
    }
    return candidates;
  }
}
