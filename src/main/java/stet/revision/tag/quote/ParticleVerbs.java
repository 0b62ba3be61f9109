package stet.revision.tag.quote;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Particle verbs that express a claim only with the word behind them: {@code hit back}, {@code
 * weigh in}.
 */
final class ParticleVerbs {
  private ParticleVerbs() {}

  /** The contexts in which a verb and its particle say something. */
  private enum Context {
    /** "Went on about the cost", "went on a rant", "went on to explain". */
    RANT,
    /** "Came out against the plan", "came out in support". */
    STANCE,
    /** "Hit back", but not "pushed back the chair"; "walked back the claim". */
    ANSWER,
    /** "Weighed in", but not "weighed in at nine stone". */
    REMARK,
    /** "Took aim at the mayor". */
    ATTACK,
    /** "Appealed for calm". */
    APPEAL,
    /** "Appealed to voters", "took to Twitter". */
    ADDRESS,
    /** "Made it clear", "as the mayor put it", but not "put it in the bag". */
    WORDING
  }

  /** The particles of a language, each with its context. */
  private record Particles(Map<String, Context> contexts) {
    static Particles of(LanguagePack pack) {
      Map<String, Context> contexts = new HashMap<>();
      pack.values(WordList.SAYING_PARTICLES)
          .forEach(
              (particle, context) ->
                  contexts.put(particle, Context.valueOf(context.toUpperCase(Locale.ROOT))));
      return new Particles(contexts);
    }
  }

  /** Whether a verb and its particle express that somebody says something. */
  static boolean isClaim(VerbPhrase predicate) {
    LanguagePack pack = predicate.pack();
    String verb = predicate.verb();
    String particle = predicate.behind(1);
    if (pack.has(WordList.PHRASAL_SAYING_VERBS, verb + " " + particle)) {
      return true;
    }
    @Nullable Context context =
        pack.derived(Particles.class, Particles::of).contexts().get(particle);
    return context != null
        && switch (context) {
          case RANT -> pack.has(WordList.GOING_VERBS, verb) && isRant(predicate);
          case STANCE -> pack.has(WordList.COMING_VERBS, verb) && isStance(predicate);
          case ANSWER ->
              (pack.has(WordList.STRIKING_VERBS, verb)
                      && !predicate.isBehind(2, WordList.BLOW_WORDS))
                  || (pack.has(WordList.WALKING_VERBS, verb) && predicate.moved(1).isOfThought());
          case REMARK ->
              pack.has(WordList.WEIGHING_VERBS, verb)
                  && !predicate.isBehind(2, WordList.WEIGHT_PREPOSITIONS);
          case ATTACK ->
              pack.has(WordList.TAKING_VERBS, verb)
                  && predicate.isBehind(2, WordList.SWIPE_PREPOSITIONS);
          case APPEAL ->
              pack.has(WordList.APPEALING_VERBS, verb)
                  && predicate.isBehind(2, WordList.APPEALED_FOR);
          case ADDRESS ->
              pack.has(WordList.APPEALING_VERBS, verb)
                  || (pack.has(WordList.TAKING_VERBS, verb)
                      && predicate.isBehind(2, WordList.PLATFORMS));
          case WORDING ->
              (pack.has(WordList.CASE_MAKING_VERBS, verb)
                      && predicate.isBehind(2, WordList.PLAIN_ADJECTIVES))
                  || (pack.has(WordList.PUTTING_VERBS, verb) && followsAs(predicate));
        };
  }

  private static boolean isRant(VerbPhrase predicate) {
    return predicate.isBehind(2, WordList.RANT_PREPOSITIONS)
        || predicate.moved(1).isOf(predicate.pack().words(WordList.OUTBURSTS))
        || (predicate.isBehind(2, WordList.INFINITIVE_MARKERS) && isSaid(predicate));
  }

  private static boolean isStance(VerbPhrase predicate) {
    return predicate.isBehind(2, WordList.STANCE_PREPOSITIONS)
        || predicate
            .pack()
            .has(WordList.STANCE_PREPOSITIONS, predicate.behind(2) + " " + predicate.behind(3));
  }

  private static boolean followsAs(VerbPhrase predicate) {
    return predicate.words().subList(0, predicate.at()).stream()
        .anyMatch(word -> predicate.pack().has(WordList.ROLE_PREPOSITIONS, word.folded()));
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
