package stet.revision.tag;

import java.util.List;
import stet.model.Tag;
import stet.revision.tag.quote.AttributedSpeech;
import stet.revision.tag.quote.QuotationReader;
import stet.revision.tag.quote.ReportingVerbs;
import stet.revision.tag.quote.StanceVerbs;
import stet.revision.tag.word.SentenceWordings;
import stet.revision.tag.word.TextWord;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Rule for the tag {@code attribution}: the same quotation or claim has another speaker, reporting
 * verb or description of the speaker.
 *
 * <p>A verb in another tense is the same verb; a pronoun, a courtesy title or a longer form of the
 * name is the same speaker; a corrected typing error is no change. A sentence of which no other
 * word is unchanged is a different claim.
 */
final class AttributionRule implements TagRule {

  @Override
  public void judge(EditInContext change, TagFindings findings) {
    if (change.inByline() || !change.reworded()) {
      return;
    }
    if (!mayReport(change)) {
      if (ClaimantChange.isIn(change) && !isLaidDown(change)) {
        findings.tags.add(Tag.ATTRIBUTION);
      }
      return;
    }
    SentenceWordings wording = change.wording();
    if (wording.gaps().isEmpty() || wording.standing() == 0) {
      return;
    }
    if (findings.tags.contains(Tag.QUOTE_ADDED) || findings.tags.contains(Tag.QUOTE_REMOVED)) {
      // A different quotation, so its speaker does not matter here.
      return;
    }
    if ((otherVerb(change)
            || otherSpeaker(change)
            || otherSpeakerOfQuotation(change)
            || otherOwner(change)
            || ColonSpeaker.isOther(change)
            || ClaimantChange.isIn(change)
            || ClaimSourceDetector.cameOrWent(change))
        && !isLaidDown(change)) {
      findings.tags.add(Tag.ATTRIBUTION);
    }
  }

  /**
   * Whether the text states terms or instructions, as a contract or guide does, or only uses the
   * new name of something that was renamed throughout the revision.
   */
  private static boolean isLaidDown(EditInContext change) {
    return change.renamed()
        || (!change.sides.after.isTranscript()
            && (change.sides.before.isAddress() || change.sides.after.isAddress()));
  }

  /** A cheap first check: whether either wording contains a verb of saying or a colon. */
  private static boolean mayReport(EditInContext change) {
    return tells(change.pack(), change.wording().before(), change.edit.beforeText())
        || tells(change.pack(), change.wording().after(), change.edit.afterText());
  }

  private static boolean tells(LanguagePack pack, List<TextWord> words, String text) {
    if (text.indexOf(':') >= 0) {
      return true;
    }
    for (TextWord word : words) {
      if (ReportingVerbs.tells(pack, word.folded())) {
        return true;
      }
    }
    return false;
  }

  /** Whether one reporting verb replaced another outside quotations. */
  private static boolean otherVerb(EditInContext change) {
    SentenceWordings wording = change.wording();
    for (SentenceWordings.Gap gap : wording.gaps()) {
      if (!gap.replaces()
          || gap.beforeTo() - gap.beforeFrom() > 4
          || gap.afterTo() - gap.afterFrom() > 4) {
        continue;
      }
      for (TextWord gone : wording.gone(gap)) {
        for (TextWord come : wording.come(gap)) {
          if (isOther(change, gone, come)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isOther(EditInContext change, TextWord gone, TextWord come) {
    String old = ReportingVerbs.infinitive(change.pack(), gone.folded());
    String now = ReportingVerbs.infinitive(change.pack(), come.folded());
    if (old.isEmpty() || now.isEmpty() || old.equals(now)) {
      return false;
    }
    boolean plain =
        ReportingVerbs.isPlain(change.pack(), gone.folded())
            && ReportingVerbs.isPlain(change.pack(), come.folded());
    return (plain || change.quoted())
        && sameForm(change.pack(), gone.folded(), come.folded())
        && !isPassive(change.pack(), change.wording().before(), gone)
        && !isPassive(change.pack(), change.wording().after(), come)
        && Character.isLowerCase(change.textBefore().charAt(gone.start()))
        && Character.isLowerCase(change.textAfter().charAt(come.start()))
        && isOutside(change.quotationsBefore(), gone)
        && isOutside(change.quotationsAfter(), come)
        && (change.quoted()
            || (ClaimantFilter.says(change.pack(), change.wording().before(), gone)
                && ClaimantFilter.says(change.pack(), change.wording().after(), come)))
        && !TypoDetector.isMisspelling(change.pack(), gone.folded(), come.folded());
  }

  /** Whether both verbs end in -ing, or neither does. */
  private static boolean sameForm(LanguagePack pack, String a, String b) {
    return pack.hasEnding(WordList.PRESENT_PARTICIPLE_ENDINGS, a)
        == pack.hasEnding(WordList.PRESENT_PARTICIPLE_ENDINGS, b);
  }

  /**
   * Whether a verb is passive, so that its subject does not speak: {@code is advised to}, {@code
   * are known as}.
   */
  private static boolean isPassive(LanguagePack pack, List<TextWord> sentence, TextWord verb) {
    int at = sentence.indexOf(verb);
    return at > 0
        && !pack.hasEnding(WordList.PRESENT_PARTICIPLE_ENDINGS, verb.folded())
        && (StanceVerbs.isBe(pack, sentence.get(at - 1).folded())
            || (at > 1
                && pack.has(WordList.FREQUENCY_ADVERBS, sentence.get(at - 1).folded())
                && StanceVerbs.isBe(pack, sentence.get(at - 2).folded())));
  }

  private static boolean isOutside(QuotationReader quotations, TextWord word) {
    return quotations.within(word.start(), word.end()).isEmpty();
  }

  /** Whether the same claim has another speaker or another description of its speaker. */
  private static boolean otherSpeaker(EditInContext change) {
    for (AttributedSpeech old : change.reportsBefore()) {
      for (AttributedSpeech now : change.reportsAfter()) {
        if (sameVerb(change, old, now)
            && (otherPhrase(change, old, now) || otherDescription(change, old, now))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether an unchanged quotation has another speaker. */
  private static boolean otherSpeakerOfQuotation(EditInContext change) {
    if (!change.quoted()) {
      return false;
    }
    QuotedExtract before =
        QuotedExtract.of(change.edit.before(), change.textBefore(), change.quotationsBefore());
    QuotedExtract after =
        QuotedExtract.of(change.edit.after(), change.textAfter(), change.quotationsAfter());
    for (QuotedExtract.Part old : before.parts()) {
      for (QuotedExtract.Part now : after.parts()) {
        if (old.quotation().surelySpeech() && old.words().equals(now.words())) {
          AttributedSpeech was = change.quotationsBefore().speaker(old.quotation());
          AttributedSpeech is = change.quotationsAfter().speaker(now.quotation());
          if (was != null
              && is != null
              && !was.carried()
              && !is.carried()
              && otherPhrase(change, was, is)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /**
   * Whether a claim has another owner: {@code Mr. Lavrov’s claim} was somebody else's claim before.
   */
  private static boolean otherOwner(EditInContext change) {
    SentenceWordings wording = change.wording();
    for (SentenceWordings.Gap gap : wording.gaps()) {
      if (gap.replaces() && gap.afterTo() < wording.after().size()) {
        TextWord old = wording.before().get(gap.beforeTo() - 1);
        TextWord now = wording.after().get(gap.afterTo() - 1);
        if (ReportingVerbs.isNoun(change.pack(), wording.after().get(gap.afterTo()).folded())
            && old.isGenitive(change.pack())
            && now.isGenitive(change.pack())
            && Character.isUpperCase(change.textBefore().charAt(old.start()))
            && Character.isUpperCase(change.textAfter().charAt(now.start()))
            && SpeakerPhraseComparison.differ(change, wording.gone(gap), wording.come(gap))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the verbs of two reports are at the same place in the sentence. */
  private static boolean sameVerb(
      EditInContext change, AttributedSpeech old, AttributedSpeech now) {
    SentenceWordings wording = change.wording();
    int i = indexOf(wording.before(), old.verbStart());
    int j = indexOf(wording.after(), now.verbStart());
    return i >= 0
        && j >= 0
        && (wording.partner(i) == j
            || (wording.inOneGap(i, j)
                && (change.quoted()
                    || mayBeOne(change.pack(), wording.before(), i, wording.after(), j))));
  }

  /**
   * Whether two different verbs may report the same claim; {@code The winner thanked} and {@code
   * Ada Thorne criticised} are two different acts.
   */
  private static boolean mayBeOne(
      LanguagePack pack, List<TextWord> before, int i, List<TextWord> after, int j) {
    return ReportingVerbs.isPlain(pack, before.get(i).folded())
        || ReportingVerbs.isPlain(pack, after.get(j).folded())
        || (j + 1 < after.size() && pack.has(WordList.COMPLEMENTIZERS, after.get(j + 1).folded()));
  }

  /**
   * Whether two phrases name different speakers. Anybody may be the speaker of a quotation; without
   * one, both phrases must be able to make a claim.
   */
  private static boolean otherPhrase(
      EditInContext change, AttributedSpeech old, AttributedSpeech now) {
    List<TextWord> gone = TextWord.of(change.textBefore(), old.start(), old.end());
    List<TextWord> come = TextWord.of(change.textAfter(), now.start(), now.end());
    return !ClaimantFilter.isThing(change.pack(), gone)
        && !ClaimantFilter.isThing(change.pack(), come)
        && sameReach(change.wording(), old, now)
        && (change.quoted()
            || (ClaimantFilter.is(change.pack(), gone, old, change.textBefore(), change.endBefore())
                && ClaimantFilter.is(
                    change.pack(), come, now, change.textAfter(), change.endAfter())))
        && SpeakerPhraseComparison.differ(change, gone, come);
  }

  /**
   * Whether each unchanged word that is within one of the phrases is within the other too; if not,
   * one of them was misread.
   */
  private static boolean sameReach(
      SentenceWordings wording, AttributedSpeech old, AttributedSpeech now) {
    for (int i = 0; i < wording.before().size(); i++) {
      int j = wording.partner(i);
      if (j >= 0) {
        TextWord before = wording.before().get(i);
        TextWord after = wording.after().get(j);
        boolean inOld = before.start() >= old.start() && before.end() <= old.end();
        boolean inNow = after.start() >= now.start() && after.end() <= now.end();
        if (inOld != inNow) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Whether the description behind a speaker changed: {@code said one official, who asked not to be
   * named}.
   */
  private static boolean otherDescription(
      EditInContext change, AttributedSpeech old, AttributedSpeech now) {
    List<TextWord> before =
        description(change.pack(), change.textBefore(), old.end(), change.endBefore());
    List<TextWord> after =
        description(change.pack(), change.textAfter(), now.end(), change.endAfter());
    if (before.isEmpty() || after.isEmpty()) {
      return false;
    }
    SentenceWordings wording = SentenceWordings.of(before, after);
    for (SentenceWordings.Gap gap : wording.gaps()) {
      if (!TypoDetector.isSlip(wording, gap, change)
          && !isOtherTense(change.pack(), wording.gone(gap), wording.come(gap))
          && !(wording.gone(gap).stream()
                  .allMatch(word -> SpeakerPhraseComparison.isNothing(change.pack(), word))
              && wording.come(gap).stream()
                  .allMatch(word -> SpeakerPhraseComparison.isNothing(change.pack(), word)))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether one word is another form of the other: {@code who turns 80} and {@code who turned 80}
   * give the same description.
   */
  private static boolean isOtherTense(LanguagePack pack, List<TextWord> gone, List<TextWord> come) {
    return gone.size() == 1
        && come.size() == 1
        && TypoDetector.isOtherForm(pack, gone.getFirst().folded(), come.getFirst().folded());
  }

  private static List<TextWord> description(LanguagePack pack, String text, int from, int limit) {
    if (from >= limit || text.charAt(from) != ',') {
      return List.of();
    }
    int end = from + 1;
    while (end < limit && ",.;:—\"“”\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    List<TextWord> words = TextWord.of(text, from, end);
    return !words.isEmpty() && pack.has(WordList.DESCRIPTION_OPENERS, words.getFirst().folded())
        ? words
        : List.of();
  }

  private static int indexOf(List<TextWord> words, int start) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).start() == start) {
        return i;
      }
    }
    return -1;
  }
}
