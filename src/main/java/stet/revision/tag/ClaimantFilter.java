package stet.revision.tag;

import java.util.List;
import stet.revision.tag.quote.AttributedSpeech;
import stet.revision.tag.quote.InanimateSubjects;
import stet.revision.tag.quote.StanceVerbs;
import stet.revision.tag.quote.VerbPhrase;
import stet.revision.tag.word.TextWord;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Filter of the subjects that may claim something without quotation marks: not the text itself, not
 * its reader, and no person or body that a text instructs, as contracts and guides do: {@code we
 * protect it as described here}, {@code you agree that}, {@code landlords must report}.
 */
final class ClaimantFilter {
  private ClaimantFilter() {}

  /** The number of characters behind a verb in which the next word begins. */
  private static final int NEXT = 20;

  /**
   * Whether a phrase may be the subject of a claim.
   *
   * @param end the end of the sentence in the text
   */
  static boolean is(
      LanguagePack pack, List<TextWord> phrase, AttributedSpeech report, String text, int end) {
    return !phrase.isEmpty()
        && !pack.has(WordList.NO_CLAIMANT_ENDS, phrase.getLast().folded())
        && phrase.stream().noneMatch(word -> isNobody(pack, word, text))
        && !hasVerb(pack, phrase, text)
        && (tellsOfPast(pack, report.verb(text)) ? !isThing(pack, phrase) : maySpeak(pack, phrase))
        && !isJoinedToReader(pack, report, text)
        && (report.verbStart() < report.end()
            || (hasSaid(pack, report, text, end) && !isDone(pack, report, text, end)));
  }

  /**
   * Whether a speaker is a party that a contract joins to its reader: {@code You and Harbourside}.
   */
  private static boolean isJoinedToReader(LanguagePack pack, AttributedSpeech report, String text) {
    return pack.words(WordList.READER_JOINERS).stream()
        .map(joiner -> joiner + " ")
        .anyMatch(
            joiner ->
                text.regionMatches(
                    true, report.start() - joiner.length(), joiner, 0, joiner.length()));
  }

  private static boolean isDone(LanguagePack pack, AttributedSpeech report, String text, int end) {
    VerbPhrase predicate =
        new VerbPhrase(pack, text, TextWord.of(text, report.verbStart(), end), 0);
    boolean beside = text.substring(report.end(), report.verbStart()).isBlank();
    return StanceVerbs.isDone(predicate) || (beside && predicate.isParticiple());
  }

  /**
   * Whether a phrase contains a verb, so that it is no subject: {@code Doctors cannot issue fit}
   * notes.
   */
  private static boolean hasVerb(LanguagePack pack, List<TextWord> phrase, String text) {
    return phrase.stream()
            .anyMatch(
                word ->
                    pack.has(WordList.CLAIMANT_MODALS, word.folded())
                        && Character.isLowerCase(
                            text.charAt(word.start()))) // not the month, not Mrs May
        && phrase.stream().noneMatch(word -> pack.has(WordList.CLAIMANT_RELATIVES, word.folded()));
  }

  /**
   * Whether a phrase, judged by its last word, is neither a thing nor a party whose duties a
   * contract states.
   */
  static boolean maySpeak(LanguagePack pack, List<TextWord> phrase) {
    return !isThing(pack, phrase) && !pack.has(WordList.CONTRACT_PARTIES, head(pack, phrase));
  }

  /** Whether a phrase, judged by its last word, names a thing. */
  static boolean isThing(LanguagePack pack, List<TextWord> phrase) {
    return InanimateSubjects.is(pack, head(pack, phrase)) || isPart(pack, phrase);
  }

  private static boolean isPart(LanguagePack pack, List<TextWord> phrase) {
    int last = phrase.size() - 1;
    return last > 0
        && Character.isDigit(phrase.get(last).folded().charAt(0))
        && pack.has(WordList.TEXT_PARTS, phrase.get(last - 1).folded());
  }

  /**
   * Whether a verb is in the past tense, in which no contract states its terms: {@code the landlord
   * said}.
   */
  private static boolean tellsOfPast(LanguagePack pack, String verb) {
    return pack.has(WordList.PAST_SAYING_FORMS, verb)
        || pack.hasEnding(WordList.PAST_ENDINGS, verb);
  }

  /**
   * The word that a phrase is about: {@code tests} of {@code tests in public places}; empty if
   * there are no words.
   */
  private static String head(LanguagePack pack, List<TextWord> phrase) {
    if (phrase.isEmpty()) {
      return "";
    }
    for (int i = 1; i < phrase.size(); i++) {
      if (pack.has(WordList.PHRASE_HEAD_ENDS, phrase.get(i).folded())) {
        return phrase.get(i - 1).folded();
      }
    }
    return phrase.getLast().folded();
  }

  private static boolean isNobody(LanguagePack pack, TextWord word, String text) {
    return pack.has(WordList.NO_CLAIMANT_WORDS, word.folded()) && !word.isUnitedStates(pack, text);
  }

  private static boolean hasSaid(LanguagePack pack, AttributedSpeech report, String text, int end) {
    List<TextWord> between = TextWord.of(text, report.end(), report.verbStart());
    List<TextWord> behind =
        TextWord.of(text, report.verbEnd(), Math.min(end, report.verbEnd() + NEXT));
    boolean ends = report.verbEnd() >= end || ".;|".indexOf(text.charAt(report.verbEnd())) >= 0;
    if (ends && !tellsOfPast(pack, report.verb(text)) && !isAside(report, text)) {
      return false; // "an initial report" is a noun; "…, records show" is an aside
    }
    return between.stream().noneMatch(word -> pack.has(WordList.DUTY_OPENERS, word.folded()))
        && (behind.isEmpty()
            || !pack.has(WordList.NOUN_FOLLOWERS, behind.getFirst().folded())
            || text.indexOf(',', report.verbEnd(), behind.getFirst().start()) >= 0);
  }

  /**
   * Whether a mark other than a colon separates a report from the text ahead of it, if there is
   * any.
   */
  private static boolean isAside(AttributedSpeech report, String text) {
    int at = report.start();
    while (at > 0 && text.charAt(at - 1) == ' ') {
      at--;
    }
    return at == 0
        || (!Character.isLetterOrDigit(text.charAt(at - 1)) && text.charAt(at - 1) != ':');
  }

  /** Whether a verb reports speech, unlike {@code to say} and {@code Please note}. */
  static boolean says(LanguagePack pack, List<TextWord> sentence, TextWord verb) {
    int at = sentence.indexOf(verb);
    return at > 0
        && !pack.has(WordList.DUTY_OPENERS, sentence.get(at - 1).folded())
        && !isLaidDown(pack, sentence, at);
  }

  /**
   * Whether a sentence states the terms of a contract: {@code You also acknowledge}, {@code The
   * parties further agree}.
   */
  private static boolean isLaidDown(LanguagePack pack, List<TextWord> sentence, int verb) {
    int subject = verb - 1;
    if (subject > 0 && StanceVerbs.isBetween(pack, sentence.get(subject).folded())) {
      subject--;
    }
    String word = sentence.get(subject).folded();
    return pack.has(WordList.NO_CLAIMANT_WORDS, word) || pack.has(WordList.CONTRACT_PARTIES, word);
  }
}
