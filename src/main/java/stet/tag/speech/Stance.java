package stet.tag.speech;

import java.util.List;
import java.util.Set;

/**
 * The ways in which English tells that somebody says or holds something, beside the verbs of
 * reporting: by verbs of saying, holding and judging ({@code balked at}), by what is made or given
 * ({@code took a swipe at}), by verbs with a particle ({@code hit back}), by an attitude ({@code
 * has been critical of}), and by whatever verb a clause follows ({@code gloated that}).
 */
public final class Stance {
  private Stance() {}

  /** Beside the verbs of reporting, these utter words, whatever they are about. */
  private static final Set<String> SAYING =
      Reporting.inflected(
          "articulate clarify confide disclose elaborate enthuse fret gripe grouse hint posit profess"
              + " attest rail rage rant seethe reaffirm reassure renounce tout underline underscore"
              + " highlight downplay reiterate recite equivocate backtrack backpedal hedge intimate"
              + " crack gloat gloss debunk rebut rebuff contradict tweet retweet beg thank"
              + " congratulate commiserate react prove demonstrate demand rule reference");

  /** These tell what is in somebody's mind, which the text has from him. */
  private static final Set<String> HOLDING =
      Reporting.inflected(
          "anticipate assume care contemplate desire disagree disbelieve distrust mistrust dread envy"
              + " foresee imagine lament mourn moot mull prefer presume realise realize reckon"
              + " recognise recognize reconsider regret resent suppose sympathise sympathize"
              + " understand vacillate want waver worry intend idolise idolize");

  /** These judge, for or against, and nobody is judged without a word. */
  private static final Set<String> JUDGING =
      Reporting.inflected(
          "acquiesce advocate applaud approve assail balk bask berate blast bristle castigate"
              + " censure champion commend conflate concur condemn deplore despise detest disapprove"
              + " disavow dislike dispute distance endorse excoriate extol favor favour forbid hail"
              + " lambast laud loathe mock object oppose overrule quash repudiate respect rubbish scorn shun"
              + " side spurn vilify");

  /** {@code saw him as a rival}: these judge only where it is told as what. */
  private static final Set<String> VIEWING =
      Reporting.inflected("see cast paint frame depict view regard treat");

  private static final Set<String> SEEING = Reporting.inflected("see");

  private static final Set<String> ARTICLES = Set.of("a", "an", "the", "part", "one");

  /** Of a verb with a clause these tell what it does to how things are, not what anybody thinks. */
  private static final Set<String> ACTING_ON_FACTS =
      Reporting.inflected(
          "mean ensure guarantee affect change alter influence define limit determine control shape"
              + " improve depend make do require shift transform see decide choose test");

  /** With one of these a clause begins that somebody says, holds or asks. */
  private static final Set<String> OF_CLAUSES = Set.of("that", "how", "why", "whether");

  /** Behind "that" one of these begins a clause, and hardly ever a thing. */
  private static final Set<String> OPENING =
      Predicate.words(
          "the a an this these those it he she they we i you his her their its our my there some"
              + " many most no all both if when while in for only even not");

  /** Verbs of coming to know: who hears a noise holds nothing. */
  private static final Set<String> LEARNING = Reporting.inflected("learn hear");

  /** Verbs that another verb follows by "to": who tries to say something says it. */
  private static final Set<String> LEADING_TO =
      Reporting.inflected(
          "try seek attempt begin start continue proceed struggle rush manage aim strive go move"
              + " decide determine choose opt refuse decline take tend vote seem appear");

  /** And by "-ing": who keeps saying something says it. */
  private static final Set<String> LEADING_ON =
      Reporting.inflected("begin start continue keep stop avoid");

  private static final Set<String> REFUSING = Reporting.inflected("refuse decline");

  private static final Set<String> BE =
      Predicate.words(
          "is are was were be been being isn't aren't wasn't weren't seem seems seemed remain remains"
              + " remained sound sounds sounded appear appears appeared");

  private static final Set<String> AUXILIARIES =
      Predicate.words(
          "has have had is are was were be been will would can could may might must should do does"
              + " did also later then now again once never always still even just only already not"
              + " further nevertheless hereby soon first since too very so more most quite rather"
              + " long both all less seem seems seemed remain remains remained sound sounds sounded n't"
              + " appear appears appeared himself herself themselves itself");

  private static final Set<String> NOT_YET =
      Set.of("must", "should", "may", "can", "will", "shall");

  static final String ADVISE = "advise";

  /** What somebody advises; without one of these he is an adviser. */
  private static final Set<String> ADVICE = Set.of("that", "to", "against", "not");

  /** Within so many words it is told as what something is seen. */
  private static final int VIEW = 8;

  /** As many words behind it are looked at for what is advised. */
  private static final int REACH = 6;

  /**
   * Whether a verb tells that its subject says or holds something.
   *
   * @param be whether a form of "be" stands between the subject and it
   * @param duty whether "must", "may" or the like does: who has to send a letter has said nothing
   */
  public static boolean isTaken(Predicate predicate, boolean be, boolean duty) {
    String verb = predicate.verb();
    if (duty) {
      return false;
    }
    // What is done to somebody is not what he says: "was attacked", "was given a warning".
    boolean suffered = be && !verb.endsWith("ing");
    if (!suffered
        && (MadeClaim.is(predicate)
            || Particle.isClaim(predicate)
            || isThought(predicate)
            || leadsToClaim(predicate))) {
      return true;
    }
    if (be && Attitude.is(predicate)) {
      return true;
    }
    if (isDone(predicate)) {
      return false;
    }
    if (Reporting.infinitive(verb).equals(ADVISE) && !isAdvice(predicate.allBehind())) {
      return false;
    }
    String next = predicate.behind(1);
    if (Reporting.isOfThings(verb) && !next.equals("that") && !next.equals("on")) {
      return false;
    }
    return Reporting.isClaiming(verb)
        || (!suffered
            && (SAYING.contains(verb)
                || HOLDING.contains(verb)
                || JUDGING.contains(verb)
                || (VIEWING.contains(verb) && isViewed(predicate))
                || DealtWith.isVerb(verb)
                || (REFUSING.contains(verb) && predicate.isOfThought())
                || (LEARNING.contains(verb)
                    && !isHowTo(predicate)
                    && (OF_CLAUSES.contains(next) || next.equals("of")))));
  }

  /**
   * {@code gloated that the bridge}: whatever the verb is, what follows is thought or said. In the
   * present it might be a noun: {@code documents that we hold}.
   */
  private static boolean isThought(Predicate predicate) {
    String next = predicate.behind(1);
    return OF_CLAUSES.contains(next)
        && !isHowTo(predicate)
        && !isBetween(predicate.verb())
        && !ACTING_ON_FACTS.contains(predicate.verb())
        && predicate.isPast()
        && (!next.equals("that")
            || OPENING.contains(predicate.behind(2))
            || predicate.behind(2).endsWith("ing"));
  }

  /** {@code learned how to sail}: a skill. */
  private static boolean isHowTo(Predicate predicate) {
    return predicate.behind(1).equals("how") && predicate.behind(2).equals("to");
  }

  /** {@code saw him as a rival}, and not {@code saw him as he left}. */
  private static boolean isViewed(Predicate predicate) {
    for (int i = 2; i <= VIEW; i++) {
      if (predicate.behind(i).equals("as")) {
        // "Saw him as the boat left".
        return ARTICLES.contains(predicate.behind(i + 1))
            && !(SEEING.contains(predicate.verb()) && predicate.behind(i + 1).equals("the"));
      }
    }
    return false;
  }

  /** {@code tried to explain}, {@code decided not to support}, {@code kept saying}. */
  private static boolean leadsToClaim(Predicate predicate) {
    String verb = predicate.verb();
    if (LEADING_ON.contains(verb) && predicate.behind(1).endsWith("ing")) {
      return isTaken(predicate.moved(1), false, false);
    }
    // "Tried on Monday to explain".
    int to = predicate.behind(1).equals("not") ? 2 : predicate.behind(1).equals("on") ? 3 : 1;
    int next = predicate.behind(to + 1).endsWith("ly") ? to + 2 : to + 1;
    return LEADING_TO.contains(verb)
        && predicate.behind(to).equals("to")
        && !predicate.behind(next).isEmpty()
        && isTaken(predicate.moved(next), false, false);
  }

  /** Whether what stands behind a form of "advise" tells what is advised, rather than whom. */
  static boolean isAdvice(List<String> behind) {
    return behind.stream().limit(REACH).anyMatch(ADVICE::contains);
  }

  /** {@code admitted patients}: whether a verb tells what is done to a thing, and no claim. */
  public static boolean isDone(Predicate predicate) {
    return DealtWith.isVerb(predicate.verb()) && !DealtWith.isClaimed(predicate);
  }

  /** {@code a house condemned by}: whether a participle tells what is done to a thing. */
  public static boolean isDoneTo(Predicate participle) {
    return DealtWith.isDoneTo(participle);
  }

  /** Whether a word may stand between a subject and its verb. */
  public static boolean isBetween(String word) {
    return AUXILIARIES.contains(word) || word.endsWith("ly") || word.endsWith("n't");
  }

  /** Whether a word says that something has to be done, may be or will be. */
  public static boolean isDuty(String word) {
    return NOT_YET.contains(word);
  }

  /** Whether a word is a form of "be", or of what stands in its place ({@code seems}). */
  public static boolean isBe(String word) {
    return BE.contains(word);
  }
}
