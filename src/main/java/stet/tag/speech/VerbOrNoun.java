package stet.tag.speech;

import java.util.Set;

/**
 * Whether a word that may be a verb of reporting stands as one in a row of words: {@code they
 * claim} and not {@code their claim}, {@code he reported} and not {@code the cases reported}.
 */
final class VerbOrNoun {

  /** More often nouns than verbs, in this form. */
  private static final Set<String> NOUNS =
      words(
          "state report comment email text answer claim question cry joke tweet reply quote demand"
              + " promise offer plan attack support hope doubt regard view call point post press"
              + " fear want need issue voice echo signal blame rate rule order request challenge"
              + " address credit crow coin rally laugh put reason program label brand paint sum"
              + " name read estimate forecast process project shout sigh snap bark remark counter"
              + " states claims points views calls plans attacks comments reports emails texts"
              + " answers questions jokes tweets quotes demands promises offers hopes doubts fears"
              + " issues blast praise mock protest outline hint charge detail ban"
              + " details requests reasons orders supports protests charges titles estimates"
              + " forecasts addresses outlines signals rates rules programs projects processes"
              + " challenges voices hints regards presses shouts cries bans credits");

  /** Behind these no verb stands, whatever it looks like: {@code called the talks “warm”}. */
  private static final Set<String> DETERMINERS =
      words("the a an his her its their our my your no every each");

  /**
   * Behind what looks like a verb's past, one of these tells of a thing and what was done to it.
   */
  private static final Set<String> OF_PARTICIPLES =
      words("by from under through via within below above due during according");

  private final WordRow row;

  VerbOrNoun(WordRow row) {
    this.row = row;
  }

  /** Whether a verb of reporting stands here as one. */
  boolean isReport(int i) {
    String word = row.folded(i);
    boolean leads = leadsSpeech(i);
    boolean claims =
        leads
            || (Reporting.isClaiming(word) && !Reporting.isOfThings(word))
            || (row.is(i + 1, "that") && Reporting.isVerb(word) && !isMeaning(word));
    return claims
        && !isNoun(i)
        && !isParticiple(i)
        && !isCounsel(i)
        && !isThing(i)
        && (!word.endsWith("ing") || row.isBe(i - 1))
        && !row.is(i - 1, "to")
        && !(i > 0 && row.isCapital(i) && !row.isHeadline())
        && !isSoCalled(i)
        && (leads || !NOUNS.contains(word) || isVerbAnyway(i));
  }

  /** {@code The fact does not mean that}: nobody says it. */
  private static boolean isMeaning(String word) {
    return Reporting.infinitive(word).equals("mean");
  }

  /** {@code deaths reported in the week}, {@code tests recommended by}: what is done to a thing. */
  private boolean isParticiple(int i) {
    return row.folded(i).endsWith("ed")
        && i > 0
        && !row.isCapital(i - 1)
        && !row.is(i + 1, "that")
        && (Things.is(row.folded(i - 1))
            || (i + 1 < row.size()
                && !row.breakBefore(i + 1)
                && OF_PARTICIPLES.contains(row.folded(i + 1))));
  }

  /** {@code Mr. Lavrov continued:}, {@code The Harbour Times reports:}: words of his follow. */
  private boolean leadsSpeech(int i) {
    String word = row.folded(i);
    return i > 0
        && i == row.size() - 1
        && row.isColonBehind(i)
        && Reporting.isPlain(word)
        && (word.endsWith("s") || word.endsWith("d"))
        && row.isCapital(i - 1)
        && !row.folded(i - 1).endsWith("'s");
  }

  /** Behind a pronoun or an auxiliary a noun's form is a verb: {@code they claim}. */
  boolean isVerbAnyway(int i) {
    if (i == 0 || row.breakBefore(i)) {
      return false;
    }
    boolean name = row.isCapital(i - 1) && !row.folded(i - 1).endsWith("'s") && !row.isHeadline();
    return name
        || SmallWords.isPronoun(row.folded(i - 1))
        || SmallWords.isAuxiliary(row.folded(i - 1));
  }

  boolean isNoun(int i) {
    return i > 0 && DETERMINERS.contains(row.folded(i - 1)) && !row.breakBefore(i);
  }

  /** {@code advised the firm on the sale}: nothing is said to be so. */
  private boolean isCounsel(int i) {
    return Reporting.infinitive(row.folded(i)).equals(Stance.ADVISE)
        && !Stance.isAdvice(row.foldedBehind(i));
  }

  /** {@code anarchist thought is}: what was thought, not that somebody did. */
  private boolean isThing(int i) {
    return row.is(i, "thought")
        && (row.isBe(i + 1) || row.is(i + 1, "and") || row.is(i + 1, "of") || row.is(i + 1, "has"));
  }

  boolean isSoCalled(int i) {
    return row.is(i, "called") && row.is(i - 1, "so");
  }

  /** Whether it is more often a noun, and nothing ahead of it tells otherwise. */
  boolean isRatherNoun(int i) {
    return NOUNS.contains(row.folded(i)) && !row.is(i - 1, "to") && !isVerbAnyway(i);
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }
}
