package stet.tag.speech;

import java.util.Set;

/** What one may be, of something, about it or that it is so: somebody's own word for it. */
final class Attitude {
  private Attitude() {}

  /** How one feels or what one thinks; of a thing, hardly any of them can be told. */
  private static final Set<String> ATTITUDES =
      Predicate.words(
          "adamant afraid alarmed angry annoyed anxious appalled ashamed astonished aware"
              + " candid certain concerned confident content convinced critical cynical defiant"
              + " delighted disappointed disgusted dismayed dismissive displeased dissatisfied"
              + " doubtful eager enthusiastic excited fond frank frustrated furious glad"
              + " grateful happy hesitant honest hopeful horrified impatient impressed incensed"
              + " indifferent indignant insistent keen livid mad nervous offended opposed"
              + " optimistic outraged outspoken pessimistic pleased proud puzzled reluctant sad"
              + " satisfied scared sceptical scornful shocked sick skeptical sorry sure"
              + " surprised suspicious sympathetic thankful thrilled tired troubled uncertain"
              + " uncomfortable unconvinced uneasy unhappy unimpressed unsettled unsure"
              + " unwilling upbeat upfront upset vocal wary willing worried");

  /** These are states as well: {@code was sick on the ferry}, {@code is certain to win}. */
  private static final Set<String> OF_STATES =
      Set.of("sick", "tired", "sure", "certain", "critical");

  /** An attitude is to something. */
  private static final Set<String> TOWARDS =
      Predicate.words("of about that to with over at for by after on not");

  /**
   * {@code is coy about}, {@code is sure that}: with these, whatever one is tells what he thinks.
   */
  private static final Set<String> OF_ANY = Set.of("about", "that");

  /** {@code so tired that}, {@code it was he that}: no thought follows. */
  private static final Set<String> NO_ATTITUDES =
      Predicate.words(
          "the a an this these those such so too it he she they one all out just only what how"
              + " not told there here");

  /** {@code quick to point out}: who is so to say something says it. */
  private static final Set<String> TO_SAY = Set.of("quick", "first", "determined");

  /** Whether the word behind a form of "be" tells what its subject thinks. */
  static boolean is(Predicate predicate) {
    String word = predicate.verb();
    String next = predicate.behind(1);
    if (next.equals("that") && isMeasured(predicate)) {
      return false;
    }
    if (ATTITUDES.contains(word)) {
      return OF_STATES.contains(word)
          ? next.equals("of") || OF_ANY.contains(next)
          : TOWARDS.contains(next);
    }
    if (TO_SAY.contains(word) && next.equals("to")) {
      return predicate.at() + 2 < predicate.words().size()
          && Stance.isTaken(predicate.moved(2), false, false);
    }
    return OF_ANY.contains(next)
        && !NO_ATTITUDES.contains(word)
        && !Reporting.isVerb(word)
        && !word.endsWith("ed");
  }

  /** {@code so consumed that}. */
  private static boolean isMeasured(Predicate predicate) {
    return predicate.at() > 0
        && NO_ATTITUDES.contains(predicate.words().get(predicate.at() - 1).folded());
  }
}
