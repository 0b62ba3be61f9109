package stet.revision.tag.quote;

import java.util.List;
import stet.revision.tag.word.TextWord;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Verbs that express a statement if their object is a thought or a person, and an action if it is a
 * thing: {@code defended the decision} and {@code defended the goal}, {@code admitted that it
 * leaked} and {@code admitted patients}.
 */
final class SpeechOrActionVerbs {
  private SpeechOrActionVerbs() {}

  static boolean isVerb(LanguagePack pack, String folded) {
    return pack.has(WordList.PRAISING_VERBS, folded)
        || pack.has(WordList.TAKING_ON_VERBS, folded)
        || pack.has(WordList.FINDING_AND_SHOWING_VERBS, folded);
  }

  /** Whether such a verb expresses a statement here, and not an action. */
  static boolean isClaimed(VerbPhrase predicate) {
    String verb = predicate.verb();
    if (predicate.isLast()) {
      return true; // "…, records show"
    }
    return predicate.opensClause()
        || predicate.takesClause()
        || predicate.isOfThought()
        || (predicate.pack().has(WordList.PRAISING_VERBS, verb) && predicate.isOfSomebody())
        || (predicate.pack().has(WordList.TAKING_ON_VERBS, verb) && isForDeed(predicate))
        || (predicate.pack().has(WordList.CALLING_VERBS, verb) && isName(predicate))
        || (predicate.pack().has(WordList.FINDING_VERBS, verb)
            && predicate.isOfSomebody()
            && predicate.reaches(predicate.pack().words(WordList.RACE_WORDS)))
        || (predicate.pack().has(WordList.SHOWING_VERBS, verb) && predicate.reachesDoing())
        || (predicate.pack().has(WordList.INTENT_VERBS, verb)
            && predicate.isBehind(1, WordList.INFINITIVE_MARKERS))
        || (!predicate.pack().has(WordList.LIKING_VERBS, verb) && predicate.isOfDoing())
        || (predicate.pack().has(WordList.SWIPING_VERBS, verb)
            && predicate.isBehind(1, WordList.SWIPE_PREPOSITIONS));
  }

  /**
   * Whether a verb of calling expresses an opinion or a demand: {@code called him a liar}, {@code
   * called for calm}, and not {@code called the police}.
   */
  private static boolean isName(VerbPhrase predicate) {
    List<String> object = predicate.object().stream().map(TextWord::folded).toList();
    if (!object.isEmpty() && predicate.pack().has(WordList.SUMMONED_THINGS, object.getLast())) {
      return false;
    }
    return object.stream()
                .takeWhile(word -> !predicate.pack().has(WordList.ADDITIVE_CONJUNCTIONS, word))
                .count()
            > 2
        || predicate.isOfName()
        || (object.isEmpty()
            && predicate.pack().has(WordList.CALL_PREPOSITIONS, predicate.behind(1)));
  }

  /**
   * Whether a participle expresses an action on a thing, with no word for a thought ahead of it.
   */
  static boolean isDoneTo(VerbPhrase participle) {
    return (isVerb(participle.pack(), participle.verb())
            || participle.pack().has(WordList.DONE_TO_VERBS, participle.verb()))
        && participle.words().subList(0, participle.at()).stream()
            .noneMatch(word -> VerbPhrase.isThought(participle.pack(), word.folded()));
  }

  private static boolean isForDeed(VerbPhrase predicate) {
    int behind = predicate.pastObject();
    return behind > 1
        && predicate.pack().has(WordList.DEALT_WITH_PREPOSITIONS, predicate.behind(behind))
        && !predicate.behind(behind + 1).isEmpty();
  }
}
