package stet.revision.tag.quote;

import stet.text.language.WordList;

/**
 * Detection of words behind a form of "be" that express the subject's attitude: critical of
 * something, worried about it, or sure that it is so.
 */
final class AttitudeWords {
  private AttitudeWords() {}

  /** Whether the word behind a form of "be" expresses what its subject thinks. */
  static boolean is(VerbPhrase predicate) {
    String word = predicate.verb();
    String next = predicate.behind(1);
    if (predicate.isBehind(1, WordList.COMPLEMENTIZERS) && isMeasured(predicate)) {
      return false;
    }
    if (predicate.pack().has(WordList.ATTITUDES, word)) {
      return predicate.pack().has(WordList.STATES, word)
          ? predicate.isBehind(1, WordList.GENITIVE_PREPOSITIONS)
              || predicate.pack().has(WordList.ATTITUDE_MARKERS, next)
          : predicate.pack().has(WordList.ATTITUDE_PREPOSITIONS, next);
    }
    if (predicate.pack().has(WordList.READY_TO_SAY, word)
        && predicate.isBehind(1, WordList.INFINITIVE_MARKERS)) {
      return predicate.at() + 2 < predicate.words().size()
          && StanceVerbs.isTaken(predicate.moved(2), false, false);
    }
    return predicate.pack().has(WordList.ATTITUDE_MARKERS, next)
        && !predicate.pack().has(WordList.NO_ATTITUDES, word)
        && !ReportingVerbs.isVerb(predicate.pack(), word)
        && !predicate.pack().hasEnding(WordList.PAST_ENDINGS, word);
  }

  /** Whether a word of degree is ahead of the attitude: {@code so consumed that}. */
  private static boolean isMeasured(VerbPhrase predicate) {
    return predicate.at() > 0
        && predicate
            .pack()
            .has(WordList.NO_ATTITUDES, predicate.words().get(predicate.at() - 1).folded());
  }
}
