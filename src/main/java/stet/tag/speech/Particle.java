package stet.tag.speech;

import java.util.HashSet;
import java.util.Set;

/** Verbs that say something by the word behind them alone: {@code hit back}, {@code weigh in}. */
final class Particle {
  private Particle() {}

  /** With each of these particles the verbs that have no other sense, or hardly. */
  private static final Set<String> CLAIMS =
      claims(
          "in:chime",
          "out:lash speak point",
          "off:sound sign",
          "down:double",
          "issue:take",
          "clear:make",
          "forward:put",
          "up:sum");

  /** These tell of a blow as well, where a thing or another deed stands behind them. */
  private static final Set<String> STRIKING = Reporting.inflected("hit push fire strike shoot");

  /**
   * {@code pushed back the chair}, {@code hit back to win}, {@code struck back with a late goal}.
   */
  private static final Set<String> OF_BLOWS =
      Predicate.words("the a an his her its their to with through from late twice when");

  private static final Set<String> WEIGHING = Reporting.inflected("weigh");

  private static final Set<String> GOING = Reporting.inflected("go");

  /** Where one goes on, comes out or takes to it, these tell that it is with words. */
  private static final Set<String> OUTBURSTS = Set.of("rant", "tirade");

  private static final Set<String> TAKING = Reporting.inflected("take");

  private static final Set<String> PLATFORMS = Set.of("twitter", "facebook", "instagram");

  private static final Set<String> COMING = Reporting.inflected("come");

  private static final Set<String> WALKING = Reporting.inflected("walk");

  private static final Set<String> APPEALING = Reporting.inflected("appeal");

  /** A player appeals for a penalty. */
  private static final Set<String> APPEALED_FOR =
      Set.of("calm", "help", "witnesses", "information", "unity", "peace", "restraint", "aid");

  private static final Set<String> MAKING = Reporting.inflected("make");

  private static final Set<String> PUTTING = Reporting.inflected("put");

  private static Set<String> claims(String... lists) {
    Set<String> claims = new HashSet<>();
    for (String list : lists) {
      int colon = list.indexOf(':');
      for (String form : Reporting.inflected(list.substring(colon + 1))) {
        claims.add(form + " " + list.substring(0, colon));
      }
    }
    return Set.copyOf(claims);
  }

  /** Whether a verb and what stands behind it tell that somebody says something. */
  static boolean isClaim(Predicate predicate) {
    String of = predicate.verb();
    String next = predicate.behind(1);
    String third = predicate.behind(2);
    if (CLAIMS.contains(of + " " + next)) {
      return true;
    }
    return switch (next) {
      case "on" ->
          GOING.contains(of)
              && (third.equals("about")
                  || predicate.moved(1).isOf(OUTBURSTS)
                  || (third.equals("to") && isSaid(predicate)));
      case "out" ->
          COMING.contains(of)
              && (third.equals("against")
                  || (third.equals("in") && predicate.behind(3).equals("support")));
      case "back" ->
          (STRIKING.contains(of) && !OF_BLOWS.contains(third))
              || (WALKING.contains(of) && predicate.moved(1).isOfThought());
      case "in" -> WEIGHING.contains(of) && !third.equals("at");
      case "aim" -> TAKING.contains(of) && third.equals("at");
      case "for" -> APPEALING.contains(of) && APPEALED_FOR.contains(third);
      case "to" -> APPEALING.contains(of) || (TAKING.contains(of) && PLATFORMS.contains(third));
      // "As the mayor put it", and not "put it in the bag".
      case "it" ->
          (MAKING.contains(of) && third.equals("clear"))
              || (PUTTING.contains(of)
                  && predicate.words().subList(0, predicate.at()).stream()
                      .anyMatch(word -> word.folded().equals("as")));
      default -> false;
    };
  }

  /** {@code went on to explain}, and not {@code went on to call the police}. */
  private static boolean isSaid(Predicate predicate) {
    return !predicate.behind(3).isEmpty()
        && Reporting.isClaiming(predicate.behind(3))
        && Stance.isTaken(predicate.moved(3), false, false);
  }
}
