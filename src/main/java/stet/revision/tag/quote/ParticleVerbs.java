package stet.revision.tag.quote;

import stet.text.language.WordList;

/**
 * Particle verbs that express a claim only with the word behind them: {@code hit back}, {@code
 * weigh in}.
 */
final class ParticleVerbs {
  private ParticleVerbs() {}

  /** Whether a verb and its particle express that somebody says something. */
  static boolean isClaim(VerbPhrase predicate) {
    String of = predicate.verb();
    String next = predicate.behind(1);
    String third = predicate.behind(2);
    if (predicate.pack().has(WordList.PHRASAL_SAYING_VERBS, of + " " + next)) {
      return true;
    }
    return switch (next) {
      case "on" ->
          predicate.pack().has(WordList.GOING_VERBS, of)
              && (third.equals("about")
                  || predicate.moved(1).isOf(predicate.pack().words(WordList.OUTBURSTS))
                  || (third.equals("to") && isSaid(predicate)));
      case "out" ->
          predicate.pack().has(WordList.COMING_VERBS, of)
              && (third.equals("against")
                  || (third.equals("in") && predicate.behind(3).equals("support")));
      case "back" ->
          (predicate.pack().has(WordList.STRIKING_VERBS, of)
                  && !predicate.pack().has(WordList.BLOW_WORDS, third))
              || (predicate.pack().has(WordList.WALKING_VERBS, of)
                  && predicate.moved(1).isOfThought());
      case "in" -> predicate.pack().has(WordList.WEIGHING_VERBS, of) && !third.equals("at");
      case "aim" -> predicate.pack().has(WordList.TAKING_VERBS, of) && third.equals("at");
      case "for" ->
          predicate.pack().has(WordList.APPEALING_VERBS, of)
              && predicate.pack().has(WordList.APPEALED_FOR, third);
      case "to" ->
          predicate.pack().has(WordList.APPEALING_VERBS, of)
              || (predicate.pack().has(WordList.TAKING_VERBS, of)
                  && predicate.pack().has(WordList.PLATFORMS, third));
      // "As the mayor put it" is a claim; "put it in the bag" is not.
      case "it" ->
          (predicate.pack().has(WordList.CASE_MAKING_VERBS, of) && third.equals("clear"))
              || (predicate.pack().has(WordList.PUTTING_VERBS, of)
                  && predicate.words().subList(0, predicate.at()).stream()
                      .anyMatch(word -> word.folded().equals("as")));
      default -> false;
    };
  }

  /**
   * Whether a verb of saying follows: {@code went on to explain}, and not {@code went on to call
   * the police}.
   */
  private static boolean isSaid(VerbPhrase predicate) {
    return !predicate.behind(3).isEmpty()
        && ReportingVerbs.isClaiming(predicate.pack(), predicate.behind(3))
        && StanceVerbs.isTaken(predicate.moved(3), false, false);
  }
}
