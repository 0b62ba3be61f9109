package stet.tag.speech;

import java.util.List;
import java.util.Set;
import stet.tag.word.Word;

/**
 * Verbs that tell what somebody says or holds of a thought, and what he does with a thing: {@code
 * defended the decision} and {@code defended the goal}, {@code admitted that it leaked} and {@code
 * admitted patients}.
 */
final class DealtWith {
  private DealtWith() {}

  private static final Set<String> VERBS =
      Reporting.inflected(
          "accept add admire admit adore answer attack ban bark challenge defend explore feel find float"
              + " grill guess hate judge know lash like love offer pan pin publish question recall release resist"
              + " reveal rip salute savage show signal slam swipe table target tease trust"
              + " unveil welcome");

  /** {@code a house condemned by the council}, {@code a prize claimed by the crew}. */
  private static final Set<String> DONE_TO =
      Reporting.inflected("condemn reject claim call answer dismiss");

  private static final Set<String> OF_CLAUSES =
      Set.of("that", "how", "why", "whether", "what", "where", "when", "who", "if");

  private static final Set<String> SHOWING = Reporting.inflected("show");

  private static final Set<String> FINDING = Reporting.inflected("find show");

  /** {@code found Ada Thorne leading}, as polls do. */
  private static final Set<String> OF_RACES = Set.of("leading", "trailing", "ahead");

  private static final Set<String> SWIPING = Reporting.inflected("swipe");

  /** {@code attacked the mayor for lying}, {@code defended him over the bridge}. */
  private static final Set<String> ABOUT = Set.of("for", "over");

  private static final Set<String> POSSESSIVES = Set.of("his", "her", "their", "its");

  private static final Set<String> BLAMING =
      Reporting.inflected("attack challenge defend grill pan question rip savage slam");

  /** {@code found last week that}. */
  private static final Set<String> OF_ASIDES =
      Set.of(
          "last",
          "this",
          "on",
          "in",
          "at",
          "again",
          "yesterday",
          "today",
          "also",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday");

  private static final Set<String> OFFERING = Reporting.inflected("offer");

  private static final Set<String> FINITE =
      Set.of(
          ("is are was were has have had will would can could may might must should does did isn't"
                  + " wasn't weren't hasn't hadn't won't can't cannot")
              .split(" "));

  /** A clause without "that" has its verb within so many words. */
  private static final int REACH = 11;

  /** What one has a word for or against, or tells. */
  private static final Set<String> THOUGHTS =
      Set.of(
          ("plan plans decision decisions proposal proposals idea ideas claim claims move moves"
                  + " ruling policy policies law laws legislation bill bid deal vote findings finding"
                  + " result results reform reforms strategy verdict criticism suggestion suggestions"
                  + " notion view views allegation allegations accusation accusations guilt mistake"
                  + " mistakes error errors wrongdoing responsibility record rights action actions"
                  + " measures conduct choice comments remarks statement agreement change changes"
                  + " approach practice sanctions budget tax taxes response handling argument"
                  + " arguments importance fact details existence truth extent profit profits loss"
                  + " losses earnings revenue revenues sales income growth rise increase decline"
                  + " cases deaths progress news announcement apology resolution recommendations"
                  + " recommendation conclusion conclusions offer report reports study theory belief"
                  + " opinion position fears concerns fairness need depth experience veracity"
                  + " motives wisdom value legality validity integrity competence ability judgment"
                  + " judgement loyalty credibility honesty patriotism fitness sincerity endorsement"
                  + " nomination appointment comparison performance weakness research assessment forecast")
              .split(" "));

  static boolean isVerb(String folded) {
    return VERBS.contains(folded) || folded.equals("report"); // "to report the theft"
  }

  /** Whether what stands behind such a verb is said, not done. */
  static boolean isClaimed(List<Word> words, int verb) {
    if (verb + 1 == words.size()) {
      return true; // "…, records show"
    }
    String next = words.get(verb + 1).folded();
    String of = words.get(verb).folded();
    return OF_CLAUSES.contains(next)
        || (next.equals("at") && SWIPING.contains(of))
        || (FINDING.contains(of) && isOfRace(words, verb))
        || (next.equals("to") && OFFERING.contains(of))
        || isThought(words, verb)
        || isClause(words, verb)
        || (BLAMING.contains(of) && isForDeed(words, verb));
  }

  /** Whether an object is a thought, or what one may have an opinion of. */
  static boolean isThought(List<Word> words, int verb) {
    return OwnObject.isOneOf(THOUGHTS, words, verb);
  }

  /** {@code admitted the bridge was shut}, {@code found last week that it was}. */
  private static boolean isClause(List<Word> words, int verb) {
    boolean aside = OF_ASIDES.contains(words.get(verb + 1).folded());
    boolean shown = SHOWING.contains(words.get(verb).folded());
    for (int i = verb + 1; i < Math.min(words.size(), verb + REACH); i++) {
      String word = words.get(i).folded();
      if (word.equals("that") || word.equals("how")) {
        return aside;
      }
      if (FINITE.contains(word)
          || word.endsWith("'re")
          || (shown && i > verb + 1 && word.endsWith("ing"))) {
        return true;
      }
      if (OF_CLAUSES.contains(word) || word.equals("which") || word.equals("and")) {
        return false;
      }
    }
    return false;
  }

  /** Whether a participle tells what became of a thing: no thought stands ahead of it. */
  static boolean isDoneTo(List<Word> words, int participle) {
    String of = words.get(participle).folded();
    return (isVerb(of) || DONE_TO.contains(of))
        && words.subList(0, participle).stream()
            .noneMatch(word -> THOUGHTS.contains(word.folded()));
  }

  private static boolean isOfRace(List<Word> words, int verb) {
    return words.subList(verb + 1, Math.min(words.size(), verb + REACH)).stream()
        .anyMatch(
            word ->
                OF_RACES.contains(word.folded())
                    || (word.folded().equals("lead")
                        && SHOWING.contains(words.get(verb).folded())));
  }

  private static boolean isForDeed(List<Word> words, int verb) {
    int at = verb + 1 + OwnObject.of(words, verb).size();
    if (at + 1 >= words.size() || at == verb + 1 || !ABOUT.contains(words.get(at).folded())) {
      return false;
    }
    String deed = words.get(at + 1).folded();
    return deed.endsWith("ing") || deed.equals("not") || POSSESSIVES.contains(deed);
  }
}
