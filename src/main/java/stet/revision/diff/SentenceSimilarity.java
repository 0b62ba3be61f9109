package stet.revision.diff;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Similarity of the old sentences of a slot to its new ones: by their words, their letters, their
 * places, and the words of their neighbours.
 *
 * <p>Place and neighbours count because a sentence that is reworded beyond recognition is still at
 * its place, while the words of an article's subject are in half of its sentences. The weights lie
 * on a plateau over the development half of ArgRewrite, where they give an F1 of the changed pairs
 * of 0.960; words alone gave 0.950. For links of one sentence to one, a logistic model of seventeen
 * such features, with whole drafts left out, gave 0.950 where these weights give 0.953. Three
 * further features do not help: rare words weighed above common ones, sentences that hardly changed
 * as anchors, and the order of the words of a split. Annotators link only one part of as many
 * splits as they link whole.
 */
final class SentenceSimilarity {

  private static final float WORDS = 0.6f;
  private static final float LETTERS = 0.4f;
  private static final float BESIDE = 0.05f;
  private static final float PLACE = 0.4f;

  /**
   * The similarity of two lines with the same {@link LineShape}, if both sides have equally many of
   * them: enough that lines at the same place are linked, and lines far apart are not.
   */
  private static final float SAME_FORM = 0.45f;

  /** The similarity by words from which on two sentences share more than a common frame. */
  private static final float ALIKE = 0.9f;

  /** The similarity of both neighbours together from which on a sentence is at its place. */
  private static final float IN_PLACE = 1.25f;

  /** A margin above the rounding errors of the sums. */
  private static final float INEXACT = 1e-4f;

  private final VersionSentences before;
  private final VersionSentences after;
  private final int[] old;
  private final int[] now;
  private final boolean inPlace;
  private final float[][] shared;

  /**
   * The similarities by words alone, which are needed for each pair and for each of its neighbours.
   */
  private final float[][] words;

  /** The numbers of the sentences' shapes; {@link #NO_FORM} for most sentences. */
  private final int[] oldForms;

  private final int[] nowForms;

  private static final int NO_FORM = -1;

  /**
   * Prepares the similarity of the sentences in one slot.
   *
   * @param inPlace whether the slot is at its old place
   */
  SentenceSimilarity(
      VersionSentences before, VersionSentences after, int[] old, int[] now, boolean inPlace) {
    this.before = before;
    this.after = after;
    this.old = old;
    this.now = now;
    this.inPlace = inPlace;
    TextNumbering forms = new TextNumbering();
    this.oldForms = forms(before, old, forms);
    this.nowForms = forms(after, now, forms);
    if (inPlace) {
      if (Arrays.stream(oldForms).anyMatch(form -> form != NO_FORM)) {
        keepThoseAsMany(oldForms, nowForms);
      }
    } else {
      Arrays.fill(oldForms, NO_FORM);
    }
    BagOfWords[] left = before.bags(old);
    BagOfWords[] right = after.bags(now);
    this.shared = BagOfWords.shared(left, right);
    this.words = new float[old.length][now.length];
    for (int i = 0; i < old.length; i++) {
      for (int j = 0; j < now.length; j++) {
        float both = left[i].weight() + right[j].weight();
        words[i][j] = both == 0 ? 0 : 2 * shared[i][j] / both;
      }
    }
  }

  /** The weight of the words that two sentences share. */
  float shared(int i, int j) {
    return shared[i][j];
  }

  /** The similarity of two sentences by their words alone, 0 to 1. */
  float words(int i, int j) {
    return words[i][j];
  }

  /**
   * The similarity of two sentences by all criteria, at most 1.55.
   *
   * @param least a bound: a similarity up to this, as most are, need not be exact; nor need a
   *     higher one, if the slot has no other sentences
   */
  float of(int i, int j, float least) {
    float byWords = WORDS * words[i][j];
    float beside = BESIDE * (beside(i - 1, j - 1) + beside(i + 1, j + 1));
    float place = PLACE * Math.abs((i + 0.5f) / old.length - (j + 0.5f) / now.length);
    float form = oldForms[i] != NO_FORM && oldForms[i] == nowForms[j] ? SAME_FORM : 0;
    float room = least - INEXACT - byWords - beside - form + place;
    if (room > LETTERS) {
      return Float.NEGATIVE_INFINITY;
    }
    float likeness = byWords + beside + form - place;
    // In a slot without other sentences, it does not matter how far the similarity is above the
    // bound.
    if (old.length > 1 || now.length > 1 || likeness <= least + INEXACT) {
      LetterNgrams left = before.letters(old[i]);
      LetterNgrams right = after.letters(now[j]);
      if (room > LETTERS * left.atMost(right)) {
        return Float.NEGATIVE_INFINITY;
      }
      likeness = byWords + LETTERS * left.similarity(right) + beside + form - place;
    }
    return likeness > least && isFormula(i, j, beside) ? Float.NEGATIVE_INFINITY : likeness;
  }

  /** Whether neither the words nor the neighbours of two sentences show that they are the same. */
  private boolean isFormula(int i, int j, float beside) {
    if (!inPlace && LineShape.areEntries(before.text(old[i]), after.text(now[j]))) {
      return true;
    }
    if (words[i][j] >= ALIKE) {
      return false;
    }
    CommonPrefixAndSuffix formula =
        CommonPrefixAndSuffix.of(before, old[i], after, now[j], shared[i][j]);
    return formula != null && !mayBeOne(formula, beside) && formula.isCommon();
  }

  /**
   * Whether two sentences with a common frame may still be the same. Rows of a table keep their
   * order if the table is at its place; other sentences are recognized by their neighbours.
   */
  private boolean mayBeOne(CommonPrefixAndSuffix formula, float beside) {
    return formula.isOfWords() ? beside >= BESIDE * IN_PLACE && !formula.isOfDates() : inPlace;
  }

  /** The similarity of two neighbours by their words; the edges of a slot count as unchanged. */
  private float beside(int i, int j) {
    boolean edge = (i < 0 && j < 0) || (i == old.length && j == now.length);
    boolean within = i >= 0 && j >= 0 && i < old.length && j < now.length;
    return edge ? 1 : within ? words(i, j) : 0;
  }

  private static int[] forms(VersionSentences side, int[] sentences, TextNumbering numbers) {
    int[] forms = new int[sentences.length];
    for (int k = 0; k < forms.length; k++) {
      String form = LineShape.of(side.text(sentences[k]));
      forms[k] = form.isEmpty() ? NO_FORM : numbers.number(form);
    }
    return forms;
  }

  /**
   * Keeps only the shapes of which both sides have equally many lines: if one side has more, nobody
   * knows which lines were added or removed.
   */
  private static void keepThoseAsMany(int[] old, int[] now) {
    Map<Integer, Integer> more = new HashMap<>();
    Arrays.stream(old).forEach(form -> more.merge(form, 1, Integer::sum));
    Arrays.stream(now).forEach(form -> more.merge(form, -1, Integer::sum));
    for (int[] forms : List.of(old, now)) {
      Arrays.setAll(forms, k -> more.getOrDefault(forms[k], 0) == 0 ? forms[k] : NO_FORM);
    }
  }
}
