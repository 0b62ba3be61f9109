package stet.tag.speech;

import java.util.List;
import java.util.Set;
import stet.tag.word.Word;

/**
 * Verbs that tell what somebody says or holds of a thought or of somebody, and what he does with a
 * thing: {@code defended the decision} and {@code defended the goal}, {@code admitted that it
 * leaked} and {@code admitted patients}.
 */
final class DealtWith {
  private DealtWith() {}

  /** Of somebody they tell what is thought of him, of a thing what is done to it. */
  private static final Set<String> PRAISING_AND_BLAMING =
      Reporting.inflected(
          "admire adore back boo cheer hate jeer lash love pan rip salute savage slam support"
              + " tease trust");

  /** Of somebody they tell a deed as well, so that it must be told what for. */
  private static final Set<String> TAKING_ON =
      Reporting.inflected("attack challenge defend grill question target");

  /** They tell of a thought or a clause, and of anything else a deed. */
  private static final Set<String> FINDING_AND_SHOWING =
      Reporting.inflected(
          "accept add admit answer ban bark call deny explore feel find float guess judge know"
              + " like offer pin plan protest publish recall reject release resist reveal show signal"
              + " swipe table unveil welcome");

  /** {@code a house condemned by the council}, {@code a prize claimed by the crew}. */
  private static final Set<String> DONE_TO =
      Reporting.inflected("condemn reject claim call answer dismiss");

  /** {@code offered to resign}, {@code planned to leave}: what is to come is told. */
  private static final Set<String> OF_INTENTS = Reporting.inflected("offer plan like");

  private static final Set<String> LIKING =
      Reporting.inflected("like love hate adore feel find show recall");

  private static final Set<String> CALLING = Reporting.inflected("call");

  /** {@code called the fire brigade}, {@code called a snap election}: nothing is named so. */
  private static final Set<String> SUMMONED =
      Predicate.words(
          "police brigade ambulance services taxi doctor helpline hotline number election elections"
              + " vote meeting strike referendum halt conference witness witnesses summit ceasefire");

  private static final Set<String> CALLED = Set.of("for", "on", "upon", "to");

  private static final Set<String> FINDING = Reporting.inflected("show find");

  private static final Set<String> SHOWING = Reporting.inflected("show");

  /** {@code found Ada Thorne leading}, as polls do. */
  private static final Set<String> OF_RACES = Set.of("leading", "trailing", "ahead", "lead");

  private static final Set<String> SWIPING = Reporting.inflected("swipe");

  /** {@code attacked the mayor for lying}, {@code defended him over the bridge}. */
  private static final Set<String> ABOUT = Set.of("for", "over", "about", "as");

  static boolean isVerb(String folded) {
    return PRAISING_AND_BLAMING.contains(folded)
        || TAKING_ON.contains(folded)
        || FINDING_AND_SHOWING.contains(folded)
        || folded.equals("report"); // "to report the theft"
  }

  /** Whether what stands behind such a verb is said, not done. */
  static boolean isClaimed(Predicate predicate) {
    String verb = predicate.verb();
    if (predicate.isLast()) {
      return true; // "…, records show"
    }
    return predicate.opensClause()
        || predicate.takesClause()
        || predicate.isOfThought()
        || (PRAISING_AND_BLAMING.contains(verb) && predicate.isOfSomebody())
        || (TAKING_ON.contains(verb) && isForDeed(predicate))
        || (CALLING.contains(verb) && isName(predicate))
        || (FINDING.contains(verb) && predicate.isOfSomebody() && predicate.reaches(OF_RACES))
        || (SHOWING.contains(verb) && predicate.reachesDoing())
        || (OF_INTENTS.contains(verb) && predicate.behind(1).equals("to"))
        || (!LIKING.contains(verb) && predicate.isOfDoing())
        || (SWIPING.contains(verb) && predicate.behind(1).equals("at"));
  }

  /** {@code called him a liar}, {@code called for calm}, and not {@code called the police}. */
  private static boolean isName(Predicate predicate) {
    List<String> object = predicate.object().stream().map(Word::folded).toList();
    if (!object.isEmpty() && SUMMONED.contains(object.getLast())) {
      return false;
    }
    int and = object.indexOf("and");
    return (and < 0 ? object.size() : and) > 2
        || predicate.isOfName()
        || (object.isEmpty() && CALLED.contains(predicate.behind(1)));
  }

  /** Whether a participle tells what became of a thing: no thought stands ahead of it. */
  static boolean isDoneTo(Predicate participle) {
    return (isVerb(participle.verb()) || DONE_TO.contains(participle.verb()))
        && participle.words().subList(0, participle.at()).stream()
            .noneMatch(word -> Predicate.isThought(word.folded()));
  }

  private static boolean isForDeed(Predicate predicate) {
    int behind = predicate.pastObject();
    return behind > 1
        && ABOUT.contains(predicate.behind(behind))
        && !predicate.behind(behind + 1).isEmpty();
  }
}
