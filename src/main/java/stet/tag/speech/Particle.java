package stet.tag.speech;

import java.util.HashSet;
import java.util.Set;

/** Verbs that say something by the word behind them alone: {@code hit back}, {@code weigh in}. */
final class Particle {
  private Particle() {}

  /** With each of these particles the verbs that have no other sense, or hardly. */
  private static final Set<String> CLAIMS =
      claims(
          "back:hit push fire strike shoot",
          "in:weigh chime",
          "out:lash speak point",
          "off:sound sign",
          "down:double",
          "aim:take",
          "issue:take",
          "clear:make",
          "forward:put",
          "up:sum");

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
                  || (third.equals("to") && Reporting.isClaiming(predicate.behind(3))));
      case "out" ->
          COMING.contains(of)
              && (third.equals("against")
                  || (third.equals("in") && predicate.behind(3).equals("support")));
      case "back" -> WALKING.contains(of) && predicate.moved(1).isOfThought();
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
}
