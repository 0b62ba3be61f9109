package stet.revision.tag.quote;

import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Disambiguator that decides whether a word is a reporting verb in its place, as in {@code they
 * claim} and {@code he reported}, or not, as in {@code their claim} and {@code the cases reported}.
 */
final class VerbNounDisambiguator {

  private final WordSequence row;

  VerbNounDisambiguator(WordSequence row) {
    this.row = row;
  }

  /** Whether the word at an index is a reporting verb in its place. */
  boolean isReport(int i) {
    String word = row.folded(i);
    boolean leads = leadsSpeech(i);
    boolean claims =
        leads
            || (ReportingVerbs.isClaiming(row.pack(), word)
                && !ReportingVerbs.isOfThings(row.pack(), word))
            || (row.is(i + 1, WordList.COMPLEMENTIZERS)
                && ReportingVerbs.isVerb(row.pack(), word)
                && !isMeaning(row.pack(), word));
    return claims
        && !isNoun(i)
        && !isParticiple(i)
        && !isCounsel(i)
        && !isThing(i)
        && (!row.ends(i, WordList.PRESENT_PARTICIPLE_ENDINGS) || row.isBe(i - 1))
        && !row.is(i - 1, WordList.INFINITIVE_MARKERS)
        && !(i > 0 && row.isCapital(i) && !row.isHeadline())
        && !isSoCalled(i)
        && (leads || !row.pack().has(WordList.NOUNS_LIKE_SAYING_VERBS, word) || isVerbAnyway(i));
  }

  /**
   * Whether a verb is a form of "mean"; in {@code The fact does not mean that} nobody says
   * anything.
   */
  private static boolean isMeaning(LanguagePack pack, String word) {
    return pack.has(WordList.NO_REPORT_VERBS, ReportingVerbs.infinitive(pack, word));
  }

  /**
   * Whether a participle expresses what is done to a thing: {@code deaths reported in the week},
   * {@code tests recommended by}.
   */
  private boolean isParticiple(int i) {
    return row.ends(i, WordList.PAST_ENDINGS)
        && i > 0
        && !row.isCapital(i - 1)
        && !row.is(i + 1, WordList.COMPLEMENTIZERS)
        && (InanimateSubjects.is(row.pack(), row.folded(i - 1))
            || (i + 1 < row.size()
                && !row.breakBefore(i + 1)
                && row.pack().has(WordList.PARTICIPLE_PREPOSITIONS, row.folded(i + 1))));
  }

  /**
   * Whether a verb ahead of a colon introduces speech: {@code Mr. Lavrov continued:}, {@code The
   * Harbour Times reports:}.
   */
  private boolean leadsSpeech(int i) {
    String word = row.folded(i);
    return i > 0
        && i == row.size() - 1
        && row.isColonBehind(i)
        && ReportingVerbs.isPlain(row.pack(), word)
        && row.ends(i, WordList.REPORT_ENDINGS)
        && row.isCapital(i - 1)
        && !row.ends(i - 1, WordList.POSSESSIVE_ENDINGS);
  }

  /**
   * Whether the form of a noun is a verb here, behind a pronoun or an auxiliary: {@code they
   * claim}.
   */
  boolean isVerbAnyway(int i) {
    if (i == 0 || row.breakBefore(i)) {
      return false;
    }
    boolean name =
        row.isCapital(i - 1) && !row.ends(i - 1, WordList.POSSESSIVE_ENDINGS) && !row.isHeadline();
    return name
        || FunctionWordRoles.isPronoun(row.pack(), row.folded(i - 1))
        || FunctionWordRoles.isAuxiliary(row.pack(), row.folded(i - 1));
  }

  boolean isNoun(int i) {
    return i > 0
        && row.pack().has(WordList.NOUN_DETERMINERS, row.folded(i - 1))
        && !row.breakBefore(i);
  }

  /**
   * Whether "advise" means to counsel somebody, without a claim: {@code advised the firm on the
   * sale}.
   */
  private boolean isCounsel(int i) {
    return StanceVerbs.isOfCounsel(row.pack(), row.folded(i))
        && !StanceVerbs.isAdvice(row.pack(), row.foldedBehind(i));
  }

  /** Whether "thought" is a noun: {@code anarchist thought is}. */
  private boolean isThing(int i) {
    return row.is(i, WordList.THOUGHT_WORDS)
        && (row.isBe(i + 1) || row.is(i + 1, WordList.THOUGHT_FOLLOWERS));
  }

  boolean isSoCalled(int i) {
    return row.is(i, WordList.CALLED_WORDS) && row.isPhraseEnd(i, WordList.NAMING_PHRASES);
  }

  /** Whether a word is more often a noun, and no word ahead of it shows that it is a verb here. */
  boolean isRatherNoun(int i) {
    return row.pack().has(WordList.NOUNS_LIKE_SAYING_VERBS, row.folded(i))
        && !row.is(i - 1, WordList.INFINITIVE_MARKERS)
        && !isVerbAnyway(i);
  }
}
