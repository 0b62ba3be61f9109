package stet.tag;

import java.util.List;
import stet.model.Tag;
import stet.tag.speech.Attributed;
import stet.tag.speech.Quotations;
import stet.tag.speech.Reporting;
import stet.tag.speech.Stance;
import stet.tag.word.Word;
import stet.tag.word.Wording;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * {@code attribution}: the same quotation or claim, and another speaker, reporting verb or
 * description of the speaker.
 *
 * <p>A verb in another tense is the same verb; a pronoun, a courtesy title or a longer form of the
 * name is the same speaker; a slip put right is no change. Where nearly nothing else of the
 * sentence stands, it is another claim.
 */
final class AttributionRule implements Rule {

  @Override
  public void judge(Change change, Findings findings) {
    if (change.inByline() || !change.reworded()) {
      return;
    }
    if (!mayReport(change)) {
      if (OtherClaimant.isIn(change) && !isLaidDown(change)) {
        findings.tags.add(Tag.ATTRIBUTION);
      }
      return;
    }
    Wording wording = change.wording();
    if (wording.gaps().isEmpty() || wording.standing() == 0) {
      return;
    }
    if (findings.tags.contains(Tag.QUOTE_ADDED) || findings.tags.contains(Tag.QUOTE_REMOVED)) {
      // Another quotation, so whoever says it, it is not the same.
      return;
    }
    if ((otherVerb(change)
            || otherSpeaker(change)
            || otherSpeakerOfQuotation(change)
            || otherOwner(change)
            || Lead.isOther(change)
            || OtherClaimant.isIn(change)
            || ClaimSource.cameOrWent(change))
        && !isLaidDown(change)) {
      findings.tags.add(Tag.ATTRIBUTION);
    }
  }

  /** What a contract or guide lays down, or says of what is called otherwise now. */
  private static boolean isLaidDown(Change change) {
    return change.renamed()
        || (!change.sides.after.isTranscript()
            && (change.sides.before.isAddress() || change.sides.after.isAddress()));
  }

  /** Cheap: whether either wording tells of saying at all. */
  private static boolean mayReport(Change change) {
    return tells(change.pack(), change.wording().before(), change.edit.beforeText())
        || tells(change.pack(), change.wording().after(), change.edit.afterText());
  }

  private static boolean tells(LanguagePack pack, List<Word> words, String text) {
    if (text.indexOf(':') >= 0) {
      return true;
    }
    for (Word word : words) {
      if (Reporting.tells(pack, word.folded())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a verb of reporting stands where another stood, outside quotations. */
  private static boolean otherVerb(Change change) {
    Wording wording = change.wording();
    for (Wording.Gap gap : wording.gaps()) {
      if (!gap.replaces()
          || gap.beforeTo() - gap.beforeFrom() > 4
          || gap.afterTo() - gap.afterFrom() > 4) {
        continue;
      }
      for (Word gone : wording.gone(gap)) {
        for (Word come : wording.come(gap)) {
          if (isOther(change, gone, come)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isOther(Change change, Word gone, Word come) {
    String old = Reporting.infinitive(change.pack(), gone.folded());
    String now = Reporting.infinitive(change.pack(), come.folded());
    if (old.isEmpty() || now.isEmpty() || old.equals(now)) {
      return false;
    }
    boolean plain =
        Reporting.isPlain(change.pack(), gone.folded())
            && Reporting.isPlain(change.pack(), come.folded());
    return (plain || change.quoted())
        && sameForm(gone.folded(), come.folded())
        && !isSuffered(change.pack(), change.wording().before(), gone)
        && !isSuffered(change.pack(), change.wording().after(), come)
        && Character.isLowerCase(change.textBefore().charAt(gone.start()))
        && Character.isLowerCase(change.textAfter().charAt(come.start()))
        && isOutside(change.quotationsBefore(), gone)
        && isOutside(change.quotationsAfter(), come)
        && (change.quoted()
            || (Claimant.says(change.pack(), change.wording().before(), gone)
                && Claimant.says(change.pack(), change.wording().after(), come)))
        && !Slips.isMisspelling(change.pack(), gone.folded(), come.folded());
  }

  /** Both with -ing, or neither. */
  private static boolean sameForm(String a, String b) {
    return a.endsWith("ing") == b.endsWith("ing");
  }

  /** {@code is advised to}, {@code are known as}: what is done to somebody. */
  private static boolean isSuffered(LanguagePack pack, List<Word> sentence, Word verb) {
    int at = sentence.indexOf(verb);
    return at > 0
        && !verb.folded().endsWith("ing")
        && (Stance.isBe(pack, sentence.get(at - 1).folded())
            || (at > 1
                && sentence.get(at - 1).folded().equals("often")
                && Stance.isBe(pack, sentence.get(at - 2).folded())));
  }

  private static boolean isOutside(Quotations quotations, Word word) {
    return quotations.within(word.start(), word.end()).isEmpty();
  }

  /** Whether somebody else, or somebody described otherwise, says the same. */
  private static boolean otherSpeaker(Change change) {
    for (Attributed old : change.reportsBefore()) {
      for (Attributed now : change.reportsAfter()) {
        if (sameVerb(change, old, now)
            && (otherPhrase(change, old, now) || otherDescription(change, old, now))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether one and the same quotation has another speaker beside it. */
  private static boolean otherSpeakerOfQuotation(Change change) {
    if (!change.quoted()) {
      return false;
    }
    Extract before =
        Extract.of(change.edit.before(), change.textBefore(), change.quotationsBefore());
    Extract after = Extract.of(change.edit.after(), change.textAfter(), change.quotationsAfter());
    for (Extract.Part old : before.parts()) {
      for (Extract.Part now : after.parts()) {
        if (old.quotation().surelySpeech() && old.words().equals(now.words())) {
          Attributed was = change.quotationsBefore().speaker(old.quotation());
          Attributed is = change.quotationsAfter().speaker(now.quotation());
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

  /** {@code Mr. Lavrov’s claim}, where it was somebody else's. */
  private static boolean otherOwner(Change change) {
    Wording wording = change.wording();
    for (Wording.Gap gap : wording.gaps()) {
      if (gap.replaces() && gap.afterTo() < wording.after().size()) {
        Word old = wording.before().get(gap.beforeTo() - 1);
        Word now = wording.after().get(gap.afterTo() - 1);
        if (Reporting.isNoun(change.pack(), wording.after().get(gap.afterTo()).folded())
            && old.isGenitive()
            && now.isGenitive()
            && Character.isUpperCase(change.textBefore().charAt(old.start()))
            && Character.isUpperCase(change.textAfter().charAt(now.start()))
            && SpeakerPhrase.differ(change, wording.gone(gap), wording.come(gap))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether two reports have their verb at the same place of the sentence. */
  private static boolean sameVerb(Change change, Attributed old, Attributed now) {
    Wording wording = change.wording();
    int i = indexOf(wording.before(), old.verbStart());
    int j = indexOf(wording.after(), now.verbStart());
    return i >= 0
        && j >= 0
        && (wording.partner(i) == j
            || (wording.inOneGap(i, j)
                && (change.quoted()
                    || mayBeOne(change.pack(), wording.before(), i, wording.after(), j))));
  }

  /** {@code The winner thanked} and {@code Ada Thorne criticised} tell of two deeds. */
  private static boolean mayBeOne(
      LanguagePack pack, List<Word> before, int i, List<Word> after, int j) {
    return Reporting.isPlain(pack, before.get(i).folded())
        || Reporting.isPlain(pack, after.get(j).folded())
        || (j + 1 < after.size() && after.get(j + 1).folded().equals("that"));
  }

  /** A quotation may be anybody's. */
  private static boolean otherPhrase(Change change, Attributed old, Attributed now) {
    List<Word> gone = Word.of(change.textBefore(), old.start(), old.end());
    List<Word> come = Word.of(change.textAfter(), now.start(), now.end());
    return !Claimant.isThing(change.pack(), gone)
        && !Claimant.isThing(change.pack(), come)
        && sameReach(change.wording(), old, now)
        && (change.quoted()
            || (Claimant.is(change.pack(), gone, old, change.textBefore(), change.endBefore())
                && Claimant.is(change.pack(), come, now, change.textAfter(), change.endAfter())))
        && SpeakerPhrase.differ(change, gone, come);
  }

  /** Whether what stands of either phrase stands in the other: else one of them is misread. */
  private static boolean sameReach(Wording wording, Attributed old, Attributed now) {
    for (int i = 0; i < wording.before().size(); i++) {
      int j = wording.partner(i);
      if (j >= 0) {
        Word before = wording.before().get(i);
        Word after = wording.after().get(j);
        boolean inOld = before.start() >= old.start() && before.end() <= old.end();
        boolean inNow = after.start() >= now.start() && after.end() <= now.end();
        if (inOld != inNow) {
          return false;
        }
      }
    }
    return true;
  }

  /** {@code said one official, who asked not to be named}. */
  private static boolean otherDescription(Change change, Attributed old, Attributed now) {
    List<Word> before =
        description(change.pack(), change.textBefore(), old.end(), change.endBefore());
    List<Word> after = description(change.pack(), change.textAfter(), now.end(), change.endAfter());
    if (before.isEmpty() || after.isEmpty()) {
      return false;
    }
    Wording wording = Wording.of(before, after);
    for (Wording.Gap gap : wording.gaps()) {
      if (!Slips.isSlip(wording, gap, change)
          && !isOtherTense(change.pack(), wording.gone(gap), wording.come(gap))
          && !(wording.gone(gap).stream()
                  .allMatch(word -> SpeakerPhrase.isNothing(change.pack(), word))
              && wording.come(gap).stream()
                  .allMatch(word -> SpeakerPhrase.isNothing(change.pack(), word)))) {
        return true;
      }
    }
    return false;
  }

  /** {@code who turns 80}, {@code who turned 80}: what he is told to be is the same. */
  private static boolean isOtherTense(LanguagePack pack, List<Word> gone, List<Word> come) {
    return gone.size() == 1
        && come.size() == 1
        && Slips.isOtherForm(pack, gone.getFirst().folded(), come.getFirst().folded());
  }

  private static List<Word> description(LanguagePack pack, String text, int from, int limit) {
    if (from >= limit || text.charAt(from) != ',') {
      return List.of();
    }
    int end = from + 1;
    while (end < limit && ",.;:—\"“”\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    List<Word> words = Word.of(text, from, end);
    return !words.isEmpty() && pack.has(WordList.DESCRIPTION_OPENERS, words.getFirst().folded())
        ? words
        : List.of();
  }

  private static int indexOf(List<Word> words, int start) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).start() == start) {
        return i;
      }
    }
    return -1;
  }
}
