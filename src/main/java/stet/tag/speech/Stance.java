package stet.tag.speech;

import java.util.List;
import java.util.Set;
import stet.tag.word.Word;

/**
 * The ways in which English tells that somebody says or holds something, beside the verbs of
 * reporting: by verbs of judging, wishing and resisting ({@code balked at}), by what is made or
 * given ({@code took a swipe at}), by verbs with a particle ({@code hit back}), by an attitude
 * ({@code has been critical of}).
 */
public final class Stance {
  private Stance() {}

  /** Verbs of taking a stand: judging, wishing, promising, resisting, knowing. */
  private static final Set<String> VERBS =
      Reporting.inflected(
          "accept advocate back ban blast champion commend conflate decline demonstrate deplore"
              + " disavow disclose dispute downplay endorse explore extol favor favour forbid gloss"
              + " hail highlight hint laud lament mourn object oppose pan pin protest prove rebuff"
              + " rebut reaffirm refuse reject release renounce report repudiate resist rubbish"
              + " salute show signal slam support swipe tout underline underscore unveil want warn"
              + " welcome prefer applaud question defend challenge find publish mock target feel"
              + " know love hate like admire adore despise detest dread envy loathe resent trust"
              + " distrust mistrust respect judge presume guess imagine suppose desire mull"
              + " disagree concur balk bristle seethe rail rage rant grouse gripe cheer boo jeer"
              + " heckle backpedal backtrack equivocate hedge waver bask vacillate attack assail"
              + " grill rip lash savage berate castigate censure excoriate lambast overrule rule"
              + " vote plan intend pledge side sympathize sympathise distance worry care dislike"
              + " disapprove approve disbelieve discount scorn shun spurn clarify spell concoct"
              + " quash tweet retweet hashtag tease flag moot float table petition lobby campaign"
              + " stump sue vie pray thank congratulate commiserate understand recognize recognise"
              + " realize realise reckon react acquiesce debunk articulate idolize idolise"
              + " regret foresee anticipate fret enthuse profess attest posit contradict"
              + " vilify reassure beg elaborate reconsider contemplate");

  /** Verbs of deciding: who decides to leave claims nothing, who decides to oppose a plan does. */
  private static final Set<String> DECIDING = Reporting.inflected("decide determine choose opt");

  /** Verbs of coming to know: who hears a noise holds nothing. */
  private static final Set<String> KNOWING = Reporting.inflected("learn hear");

  private static final Set<String> KNOWN = Set.of("that", "of", "how", "why", "whether");

  /** What one may be, of something, about it or that it is so: somebody's own word for it. */
  private static final Set<String> ATTITUDES =
      Set.of(
          ("adamant afraid alarmed angry annoyed anxious appalled ashamed astonished aware blunt"
                  + " candid certain clear concerned confident content convinced critical cynical"
                  + " defiant delighted disappointed disgusted dismayed dismissive"
                  + " displeased dissatisfied doubtful eager enthusiastic excited firm frank"
                  + " frustrated furious glad grateful happy hesitant honest hopeful horrified"
                  + " impatient impressed incensed indifferent indignant insistent keen livid mad"
                  + " nervous offended opposed optimistic outraged outspoken pessimistic pleased"
                  + " positive proud puzzled reluctant right sad satisfied scared sceptical"
                  + " scornful shocked sick skeptical sorry sure surprised suspicious sympathetic"
                  + " thankful thrilled tired troubled uncertain uncomfortable unconvinced uneasy"
                  + " unhappy unimpressed unsure unwilling upbeat upfront upset vague vocal wary"
                  + " willing worried wrong")
              .split(" "));

  /** An attitude is to something. */
  private static final Set<String> TOWARDS =
      Set.of("of", "about", "that", "to", "with", "over", "at", "for", "by", "after", "on", "not");

  /** Verbs of trying and beginning: who tries to say something says it. */
  private static final Set<String> TRYING =
      Reporting.inflected("try seek attempt begin start continue proceed struggle rush manage");

  private static final Set<String> BE =
      Set.of(
          "is",
          "are",
          "was",
          "were",
          "be",
          "been",
          "being",
          "isn't",
          "aren't",
          "wasn't",
          "weren't",
          "seem",
          "seems",
          "seemed",
          "remain",
          "remains",
          "remained",
          "sound",
          "sounds",
          "sounded",
          "appear",
          "appears",
          "appeared");

  private static final Set<String> AUXILIARIES =
      Set.of(
          ("has have had is are was were be been will would can could may might must should do does"
                  + " did also later then now again once never always still even just only already not"
                  + " further nevertheless hereby soon first since too very so more most quite rather"
                  + " long both all seem seems seemed remain remains remained sound sounds sounded n't"
                  + " appear appears appeared himself herself themselves itself")
              .split(" "));

  private static final Set<String> NOT_YET =
      Set.of("must", "should", "may", "can", "will", "shall");

  static final String ADVISE = "advise";

  /** What somebody advises; without one of these he is an adviser. */
  private static final Set<String> ADVICE = Set.of("that", "to", "against", "not");

  /** As many words behind it are looked at for what is advised. */
  private static final int REACH = 6;

  /**
   * Whether the word with that number tells that its subject says or holds something.
   *
   * @param be whether a form of "be" stands between the subject and it
   * @param duty whether "must", "may" or the like does: who has to send a letter has said nothing
   */
  public static boolean isTaken(List<Word> words, int at, boolean be, boolean duty) {
    String word = words.get(at).folded();
    String next = at + 1 < words.size() ? words.get(at + 1).folded() : "";
    if (duty) {
      return false;
    }
    // What is done to somebody is not what he says: "was attacked", "was given a warning".
    boolean suffered = be && !word.endsWith("ing");
    if (!suffered && MadeClaim.is(words, at)) {
      return true;
    }
    if (!suffered && Particle.isClaim(words, at)) {
      return true;
    }
    if (isDone(words, at)) {
      return false;
    }
    if (Reporting.infinitive(word).equals(ADVISE)
        && !isAdvice(words.stream().skip(at + 1L).map(Word::folded).toList())) {
      return false;
    }
    if (TRYING.contains(word) && next.equals("to")) {
      return at + 2 < words.size()
          && Reporting.isClaiming(words.get(at + 2).folded())
          && isTaken(words, at + 2, false, false);
    }
    if (DECIDING.contains(word)) {
      int to = next.equals("not") ? at + 2 : at + 1;
      return next.equals("that")
          || (to + 1 < words.size()
              && words.get(to).folded().equals("to")
              && isTaken(words, to + 1, false, false));
    }
    if (be && ATTITUDES.contains(word)) {
      return TOWARDS.contains(next);
    }
    if (Reporting.isOfThings(word) && !next.equals("that") && !next.equals("on")) {
      return false;
    }
    return (!suffered || Reporting.isClaiming(word))
        && (Reporting.isClaiming(word)
            || VERBS.contains(word)
            || (KNOWING.contains(word) && KNOWN.contains(next)));
  }

  /** Whether the words behind a form of "advise" tell what is advised, rather than whom. */
  static boolean isAdvice(List<String> behind) {
    return behind.stream().limit(REACH).anyMatch(ADVICE::contains);
  }

  /** {@code admitted patients}: whether a verb tells what is done to a thing, and no claim. */
  public static boolean isDone(List<Word> words, int at) {
    return DealtWith.isVerb(words.get(at).folded()) && !DealtWith.isClaimed(words, at);
  }

  /** {@code a house condemned by}: whether a participle tells what is done to a thing. */
  public static boolean isDoneTo(List<Word> words, int at) {
    return DealtWith.isDoneTo(words, at);
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
