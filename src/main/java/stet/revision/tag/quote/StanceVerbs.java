package stet.revision.tag.quote;

import java.util.List;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Detection of English verbs that express a statement or opinion of their subject, in addition to
 * the reporting verbs: verbs of saying, holding and judging ({@code balked at}), light verbs with
 * their object ({@code took a swipe at}), verbs with a particle ({@code hit back}), an attitude
 * ({@code has been critical of}), and any verb with a clause behind it ({@code gloated that}).
 */
public final class StanceVerbs {
  private StanceVerbs() {}

  /** The number of words behind a verb of viewing in which its "as" is looked for. */
  private static final int VIEW = 8;

  /** The number of words behind "advise" in which the beginning of the advice is looked for. */
  private static final int REACH = 6;

  /**
   * Whether a verb expresses that its subject says or holds something.
   *
   * @param be whether a form of "be" is between the subject and the verb
   * @param duty whether "must", "may" or the like is there: a person who has to send a letter has
   *     said nothing
   */
  public static boolean isTaken(VerbPhrase predicate, boolean be, boolean duty) {
    String verb = predicate.verb();
    if (duty) {
      return false;
    }
    // In the passive, the subject says nothing: "was attacked", "was given a warning".
    boolean suffered = be && !predicate.pack().hasEnding(WordList.PRESENT_PARTICIPLE_ENDINGS, verb);
    if (!suffered
        && (LightVerbClaims.is(predicate)
            || ParticleVerbs.isClaim(predicate)
            || isThought(predicate)
            || leadsToClaim(predicate))) {
      return true;
    }
    if (be && AttitudeWords.is(predicate)) {
      return true;
    }
    if (isDone(predicate)) {
      return false;
    }
    if (isOfCounsel(predicate.pack(), verb) && !isAdvice(predicate.pack(), predicate.allBehind())) {
      return false;
    }
    String next = predicate.behind(1);
    if (ReportingVerbs.isOfThings(predicate.pack(), verb)
        && !predicate.isBehind(1, WordList.CLAIM_OPENERS_OF_THINGS)) {
      return false;
    }
    return ReportingVerbs.isClaiming(predicate.pack(), verb)
        || (!suffered
            && (predicate.pack().has(WordList.STANCE_SAYING_VERBS, verb)
                || predicate.pack().has(WordList.STANCE_HOLDING_VERBS, verb)
                || predicate.pack().has(WordList.STANCE_JUDGING_VERBS, verb)
                || (predicate.pack().has(WordList.STANCE_VIEWING_VERBS, verb)
                    && isViewed(predicate))
                || SpeechOrActionVerbs.isVerb(predicate.pack(), verb)
                || (predicate.pack().has(WordList.REFUSING_VERBS, verb) && predicate.isOfThought())
                || (predicate.pack().has(WordList.LEARNING_VERBS, verb)
                    && !isHowTo(predicate)
                    && (predicate.pack().has(WordList.STANCE_CLAUSE_OPENERS, next)
                        || predicate.isBehind(1, WordList.LEARNING_PREPOSITIONS)))));
  }

  /**
   * Whether a clause behind a verb is a thought or a statement, whatever the verb is: {@code
   * gloated that the bridge}. A verb in the present does not count, since it might be a noun:
   * {@code documents that we hold}.
   */
  private static boolean isThought(VerbPhrase predicate) {
    String next = predicate.behind(1);
    return predicate.pack().has(WordList.STANCE_CLAUSE_OPENERS, next)
        && !isHowTo(predicate)
        && !isBetween(predicate.pack(), predicate.verb())
        && !predicate.pack().has(WordList.FACT_ACTING_VERBS, predicate.verb())
        && predicate.isPast()
        && (!predicate.isBehind(1, WordList.COMPLEMENTIZERS)
            || predicate.pack().has(WordList.THAT_CLAUSE_OPENERS, predicate.behind(2))
            || predicate.isDoingBehind(2));
  }

  /** Whether a verb is about a skill: {@code learned how to sail}. */
  private static boolean isHowTo(VerbPhrase predicate) {
    return predicate.isBehind(1, WordList.SKILL_OPENERS)
        && predicate.isBehind(2, WordList.INFINITIVE_MARKERS);
  }

  /**
   * Whether a verb expresses how its subject views something: {@code saw him as a rival}, and not
   * {@code saw him as he left}.
   */
  private static boolean isViewed(VerbPhrase predicate) {
    for (int i = 2; i <= VIEW; i++) {
      if (predicate.isBehind(i, WordList.ROLE_PREPOSITIONS)) {
        // "Saw him as the boat left" expresses no view.
        return predicate.pack().has(WordList.STANCE_ARTICLES, predicate.behind(i + 1))
            && !(predicate.pack().has(WordList.STANCE_SEEING_VERBS, predicate.verb())
                && predicate.isBehind(i + 1, WordList.DEFINITE_ARTICLES));
      }
    }
    return false;
  }

  /**
   * Whether another verb behind this one expresses a claim: {@code tried to explain}, {@code
   * decided not to support}, {@code kept saying}.
   */
  private static boolean leadsToClaim(VerbPhrase predicate) {
    String verb = predicate.verb();
    if (predicate.pack().has(WordList.VERBS_WITH_ING, verb) && predicate.isDoingBehind(1)) {
      return isTaken(predicate.moved(1), false, false);
    }
    // Behind "on", a time comes first: "Tried on Monday to explain".
    int to =
        predicate.isBehind(1, WordList.INFINITIVE_NEGATIONS)
            ? 2
            : predicate.isBehind(1, WordList.DAY_PREPOSITIONS) ? 3 : 1;
    int next =
        predicate.pack().hasEnding(WordList.ADVERB_ENDINGS, predicate.behind(to + 1))
            ? to + 2
            : to + 1;
    return predicate.pack().has(WordList.VERBS_WITH_TO, verb)
        && predicate.isBehind(to, WordList.INFINITIVE_MARKERS)
        && !predicate.behind(next).isEmpty()
        && isTaken(predicate.moved(next), false, false);
  }

  /** Whether a verb counsels somebody or says something, as "advise" does. */
  static boolean isOfCounsel(LanguagePack pack, String verb) {
    return pack.has(WordList.COUNSEL_VERBS, ReportingVerbs.infinitive(pack, verb));
  }

  /** Whether the words behind a form of "advise" are the advice, rather than the person advised. */
  static boolean isAdvice(LanguagePack pack, List<String> behind) {
    return behind.stream().limit(REACH).anyMatch(pack.words(WordList.ADVICE_OPENERS)::contains);
  }

  /** Whether a verb expresses an action on a thing and no claim: {@code admitted patients}. */
  public static boolean isDone(VerbPhrase predicate) {
    return SpeechOrActionVerbs.isVerb(predicate.pack(), predicate.verb())
        && !SpeechOrActionVerbs.isClaimed(predicate);
  }

  /** Whether a participle expresses an action on a thing: {@code a house condemned by}. */
  public static boolean isDoneTo(VerbPhrase participle) {
    return SpeechOrActionVerbs.isDoneTo(participle);
  }

  /** Whether a word may come between a subject and its verb. */
  public static boolean isBetween(LanguagePack pack, String word) {
    return pack.has(WordList.STANCE_AUXILIARIES, word)
        || pack.hasEnding(WordList.ADVERB_ENDINGS, word)
        || pack.hasEnding(WordList.NEGATIVE_ENDINGS, word);
  }

  /** Whether a word expresses a duty, permission or future: "must", "may", "will". */
  public static boolean isDuty(LanguagePack pack, String word) {
    return pack.has(WordList.UNSAID_MODALS, word);
  }

  /** Whether a word is a form of "be" or of a verb in its place ({@code seems}). */
  public static boolean isBe(LanguagePack pack, String word) {
    return pack.has(WordList.STANCE_BE_FORMS, word);
  }
}
