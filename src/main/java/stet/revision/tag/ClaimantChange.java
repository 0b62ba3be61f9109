package stet.revision.tag;

import java.util.List;
import stet.revision.tag.figure.FigureDateReader;
import stet.revision.tag.quote.ReportingVerbs;
import stet.revision.tag.quote.StanceVerbs;
import stet.revision.tag.quote.VerbPhrase;
import stet.revision.tag.word.SentenceWordings;
import stet.revision.tag.word.SentenceWordings.Gap;
import stet.revision.tag.word.TextWord;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Detector of a claim that is attributed to another claimant than before, judged by the places of
 * the words alone. One name replaced another ahead of a verb of saying or another of the {@link
 * StanceVerbs}, behind {@code as reported by}, or as in {@code Lavrov’s announcement} and {@code
 * Lavrov: no talks}.
 */
final class ClaimantChange {
  private ClaimantChange() {}

  /**
   * The number of words behind a subject in which its verb is looked for, over auxiliaries and
   * adverbs.
   */
  private static final int BETWEEN = 4;

  /** The number of words in ten that have a capital in a line written like a headline. */
  private static final long MOST = 5;

  /** The least number of unchanged words that make a claim. */
  private static final int LEAST_CLAIM = 4;

  static boolean isIn(EditInContext change) {
    SentenceWordings wording = change.wording();
    for (Gap gap : wording.gaps()) {
      if (gap.replaces() && ClaimantExchange.isIn(change, gap) && claims(change, gap)) {
        return true;
      }
    }
    return false;
  }

  private static boolean claims(EditInContext change, Gap gap) {
    SentenceWordings wording = change.wording();
    List<TextWord> after = wording.after();
    LanguagePack pack = change.pack();
    int next = gap.afterTo();
    int by =
        gap.afterFrom()
            - (is(pack, after, gap.afterFrom() - 1, WordList.DEFINITE_ARTICLES) ? 2 : 1);
    if (is(pack, after, by, WordList.AGENT_PREPOSITIONS)) {
      for (int i = Math.max(0, by - 2); i < by; i++) {
        String verb = after.get(i).folded();
        // "Will be rejected by" has not happened yet.
        if (pack.hasEnding(WordList.PARTICIPLE_ENDINGS, verb)
            && !is(pack, after, i - 1, WordList.BE_INFINITIVES)
            && change.stayedAfter(i)
            && (ReportingVerbs.isClaiming(change.pack(), verb)
                || change.pack().has(WordList.OPPOSING_VERBS, verb))
            && !change.pack().has(WordList.MAKING_VERBS, verb)
            && (is(pack, after, i - 1, WordList.ROLE_PREPOSITIONS)
                || !StanceVerbs.isDoneTo(
                    new VerbPhrase(change.pack(), change.textAfter(), after, i)))) {
          return true;
        }
      }
    }
    if (isBesideSpeech(change, gap)) {
      return true;
    }
    if (next >= after.size()) {
      return false;
    }
    if (after.get(next - 1).isGenitive(change.pack())
        && wording.before().get(gap.beforeTo() - 1).isGenitive(change.pack())
        && (change.pack().has(WordList.CLAIM_NOUNS, after.get(next).folded())
            || ReportingVerbs.isNoun(change.pack(), after.get(next).folded()))) {
      return true;
    }
    if (gap.afterFrom() > 0
        && change.pack().has(WordList.CONDITION_WORDS, after.get(gap.afterFrom() - 1).folded())) {
      return false; // "If Harbourside believes" is a condition
    }
    boolean object =
        gap.afterFrom() > 0
            && change
                .pack()
                .has(WordList.OBJECT_PREPOSITIONS, after.get(gap.afterFrom() - 1).folded());
    if (gap.afterFrom() > 1
        && pack.has(
            WordList.READER_JOINERS,
            after.get(gap.afterFrom() - 2).folded()
                + " "
                + after.get(gap.afterFrom() - 1).folded())) {
      return false; // "You and Harbourside agree": the terms of a contract
    }
    if (isThisThing(change.pack(), after, gap.afterFrom())
        || isThisThing(change.pack(), after, gap.afterFrom() - 1)) {
      return false; // "This Privacy Notice describes": no person says it
    }
    if (object
        && !change
            .pack()
            .has(WordList.TOPIC_PREPOSITIONS, after.get(gap.afterFrom() - 1).folded())) {
      return false;
    }
    return isSubject(change, gap, object)
        || (!object && LaterClaimFinder.says(change, gap.afterFrom(), next));
  }

  /** Whether "this" is ahead of a word that is not a time, as it is in {@code this week}. */
  private static boolean isThisThing(LanguagePack pack, List<TextWord> words, int i) {
    if (!is(pack, words, i - 1, WordList.THING_POINTERS)) {
      return false;
    }
    String word = words.get(i).folded();
    return !FigureDateReader.isName(pack, word)
        && !FigureDateReader.isSpan(pack, word)
        && !pack.has(WordList.SUBJECT_TIME_SPANS, word);
  }

  /**
   * Whether a new name is next to speech: {@code Lavrov: “No talks.”}, {@code …, reports Reuters}.
   */
  private static boolean isBesideSpeech(EditInContext change, Gap gap) {
    String text = change.textAfter();
    List<TextWord> after = change.wording().after();
    int end = after.get(gap.afterTo() - 1).end();
    boolean label = end - after.get(gap.afterTo() - 1).start() == 1; // "Q:"
    if (!label && text.startsWith(":", end) && end + 1 < change.endAfter()) {
      int at = end + 1;
      while (at < change.endAfter() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      return at < change.endAfter() && "\"“‘«„".indexOf(text.charAt(at)) >= 0;
    }
    int verb = gap.afterFrom() - 1;
    return verb > 0
        && change.stayedAfter(verb)
        && ReportingVerbs.isPlain(change.pack(), after.get(verb).folded())
        && AsideMatcher.isCut(text, after.get(verb - 1).end(), after.get(verb).start());
  }

  /**
   * Whether the words of a gap are the subject of what follows, as somebody who says or believes
   * it.
   *
   * @param object whether the words are an object, about which only a participle can report a
   *     claim: {@code footage of Mr. Lavrov denouncing}
   */
  private static boolean isSubject(EditInContext change, Gap gap, boolean object) {
    List<TextWord> after = change.wording().after();
    String text = change.textAfter();
    if (holdsBeside(change, gap)) {
      return true;
    }
    int next = AsideMatcher.over(change, gap);
    int end = Math.min(after.size(), next + BETWEEN);
    boolean titled = isTitled(text, after);
    boolean be = false;
    boolean duty = false;
    for (int i = next; i < end; i++) {
      String word = after.get(i).folded();
      if ((!titled && isCapital(text, after.get(i))) // "the Harbour Rules"
          || !change.stayedAfter(i)
          || (i > next && AsideMatcher.isCut(text, after.get(i - 1).end(), after.get(i).start()))) {
        return false;
      }
      if (StanceVerbs.isTaken(new VerbPhrase(change.pack(), text, after, i), be, duty)) {
        return (!object || change.pack().hasEnding(WordList.PRESENT_PARTICIPLE_ENDINGS, word))
            && isLong(change);
      }
      if (!StanceVerbs.isBetween(change.pack(), word)) {
        return false;
      }
      be |= StanceVerbs.isBe(change.pack(), word);
      duty |= StanceVerbs.isDuty(change.pack(), word);
    }
    return false;
  }

  /**
   * Whether at least half of the words have capitals, as in headlines, so that a capital does not
   * show a name.
   */
  private static boolean isTitled(String text, List<TextWord> words) {
    long capitals = words.stream().filter(word -> isCapital(text, word)).count();
    return capitals * 10 >= words.size() * MOST;
  }

  private static boolean isCapital(String text, TextWord word) {
    return Character.isUpperCase(text.charAt(word.start()));
  }

  /**
   * Whether an aside says what its subject says or believes: {@code Mr. Lavrov, fearing defeat,
   * left}.
   */
  private static boolean holdsBeside(EditInContext change, Gap gap) {
    List<TextWord> after = change.wording().after();
    int next = gap.afterTo();
    return change.pack().hasEnding(WordList.PRESENT_PARTICIPLE_ENDINGS, after.get(next).folded())
        && change.stayedAfter(next)
        && AsideMatcher.mark(change.textAfter(), after, next).equals(",")
        && isLong(change)
        && StanceVerbs.isTaken(
            new VerbPhrase(change.pack(), change.textAfter(), after, next), false, false);
  }

  /** Whether enough words are unchanged to make a claim; two are enough if nothing else changed. */
  private static boolean isLong(EditInContext change) {
    int standing = change.wording().standing();
    return standing >= LEAST_CLAIM || (standing >= 2 && change.wording().gaps().size() == 1);
  }

  private static boolean is(LanguagePack pack, List<TextWord> words, int i, WordList list) {
    return i >= 0 && i < words.size() && pack.has(list, words.get(i).folded());
  }
}
