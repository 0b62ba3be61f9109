package stet.tag.speech;

import java.util.List;
import java.util.Set;
import stet.tag.word.Word;

/** Verbs that say something with their particle: {@code hit back}, {@code weighed in}. */
final class Particle {
  private Particle() {}

  private static final Set<String> CLAIMS =
      Set.of(
          ("hit back,hits back,hitting back,push back,pushed back,"
                  + "pushes back,fire back,fired back,fires back,strike back,"
                  + "struck back,strikes back,shoot back,shot back,shoots back,"
                  + "weigh in,weighed in,weighs in,weighing in,chime in,chimed in,"
                  + "chimes in,chiming in,lash out,lashed out,lashes out,sound off,"
                  + "sounded off,sounds off,take aim,took aim,takes aim,took issue,"
                  + "takes issue,take issue,take credit,took credit,spoke out,"
                  + "speaks out,speak out,make clear,made clear,makes clear,"
                  + "put forward,puts forward,double down,doubled down,doubles down,"
                  + "sign off,signed off")
              .split(","));

  private static final Set<String> GOING = Reporting.inflected("go");

  private static final Set<String> OUTBURSTS = Set.of("rant", "tirade");

  private static final Set<String> TAKING = Set.of("take", "takes", "took", "taken", "taking");

  private static final Set<String> PLATFORMS = Set.of("twitter", "facebook", "instagram");

  private static final Set<String> COMING = Set.of("come", "comes", "came", "coming");

  private static final Set<String> WALKING = Reporting.inflected("walk");

  private static final Set<String> APPEALING = Reporting.inflected("appeal");

  /** A player appeals for a penalty. */
  private static final Set<String> APPEALED_FOR =
      Set.of("calm", "help", "witnesses", "information", "unity", "peace", "restraint", "aid");

  private static final Set<String> PUTTING = Reporting.inflected("put");

  /** Whether a verb and what stands behind it tell that somebody says something. */
  static boolean isClaim(List<Word> words, int verb) {
    String of = words.get(verb).folded();
    String next = folded(words, verb + 1);
    String third = folded(words, verb + 2);
    if (CLAIMS.contains(of + " " + next)) {
      return true;
    }
    return switch (next) {
      case "on" ->
          (GOING.contains(of) || of.equals("went"))
              && (third.equals("about")
                  || OwnObject.isOneOf(OUTBURSTS, words, verb + 1)
                  || (third.equals("to") && Reporting.isClaiming(folded(words, verb + 3))));
      case "out" ->
          COMING.contains(of)
              && (third.equals("against")
                  || (third.equals("in") && folded(words, verb + 3).equals("support")));
      case "back" -> WALKING.contains(of) && DealtWith.isThought(words, verb + 1);
      case "for" -> APPEALING.contains(of) && APPEALED_FOR.contains(third);
      case "to" -> APPEALING.contains(of) || (TAKING.contains(of) && PLATFORMS.contains(third));
      // "As the mayor put it", and not "put it in the bag".
      case "it" ->
          PUTTING.contains(of)
              && words.subList(0, verb).stream().anyMatch(word -> word.folded().equals("as"));
      default -> false;
    };
  }

  private static String folded(List<Word> words, int at) {
    return at < words.size() ? words.get(at).folded() : "";
  }
}
