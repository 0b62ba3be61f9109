package stet.revision.tag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import stet.model.EditKind;
import stet.model.Tag;
import stet.revision.tag.figure.NumberWords;
import stet.revision.tag.figure.QuantityWords;
import stet.revision.tag.quote.QuotationReader;
import stet.revision.tag.word.SentenceWordings;
import stet.revision.tag.word.SentenceWordings.Gap;
import stet.revision.tag.word.TextWord;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Rule for the tag {@code hedge}: a claim was made less or more certain: "allegedly" was added,
 * "may" became "will", "believed to be" was removed.
 *
 * <p>Words inside a quotation are the speaker's, so they are no hedge of the newsroom. A sentence
 * of which less than half is unchanged is a different claim. A hedge that is added or removed
 * together with other words belongs to a claim that is added or removed.
 */
final class HedgeRule implements TagRule {

  /**
   * The most words of a gap. If more are added or removed at once, a claim is, and not the
   * certainty of a claim that remains.
   */
  private static final int HEDGE = 6;

  /** One side of an edit. */
  private record Side(List<TextWord> words, String text, QuotationReader quotations) {}

  @Override
  public void judge(EditInContext change, TagFindings findings) {
    if (!change.reworded() || change.inByline()) {
      return;
    }
    SentenceWordings wording = change.wording();
    int longer = Math.max(wording.before().size(), wording.after().size());
    if (wording.standing() * 2 < longer || asks(change)) {
      return;
    }
    Side before = new Side(wording.before(), change.textBefore(), change.quotationsBefore());
    Side after = new Side(wording.after(), change.textAfter(), change.quotationsAfter());
    if ((isOtherwiseSure(change.pack(), wording, before, after)
            || isRoundedOtherwise(change.pack(), wording, before, after))
        && !hedgesStand(change, before, after)) {
      findings.tags.add(Tag.HEDGE);
    }
  }

  /**
   * Whether both wordings have the same hedges; after a split or merge each may occur more or less
   * often: {@code It may rain and blow.} became {@code It may rain. It may blow.}
   */
  private static boolean hedgesStand(EditInContext change, Side before, Side after) {
    boolean recut = change.edit.kind() == EditKind.SPLIT || change.edit.kind() == EditKind.MERGED;
    List<String> old = hedges(change.pack(), before);
    List<String> now = hedges(change.pack(), after);
    return !old.isEmpty()
        && (old.equals(now) || (recut && Set.copyOf(old).equals(Set.copyOf(now))));
  }

  /** Whether words of doubt or assurance were added or removed. */
  private static boolean isOtherwiseSure(
      LanguagePack pack, SentenceWordings wording, Side before, Side after) {
    int doubt = 0;
    int assurance = 0;
    for (Gap gap : wording.gaps()) {
      if (Math.max(gap.beforeTo() - gap.beforeFrom(), gap.afterTo() - gap.afterFrom()) > HEDGE
          || !(hasHedge(pack, before, gap.beforeFrom(), gap.beforeTo())
              || hasHedge(pack, after, gap.afterFrom(), gap.afterTo()))
          || TypoDetector.areOneWriting(wording.gone(gap), wording.come(gap))) {
        continue;
      }
      for (HedgeWordClassifier kind :
          List.of(
              HedgeWordClassifier.DOUBT,
              HedgeWordClassifier.MODAL,
              HedgeWordClassifier.ASSURANCE)) {
        int more =
            count(pack, after, gap.afterFrom(), gap.afterTo(), wording.gone(gap), kind)
                - count(pack, before, gap.beforeFrom(), gap.beforeTo(), wording.come(gap), kind);
        if (kind == HedgeWordClassifier.ASSURANCE) {
          assurance += more;
        } else {
          doubt += more;
        }
      }
    }
    return doubt != 0 || assurance != 0;
  }

  /** Whether either wording is a question, which claims nothing. */
  private static boolean asks(EditInContext change) {
    return change.edit.beforeText().strip().endsWith("?")
        || change.edit.afterText().strip().endsWith("?");
  }

  /** The hedges of a side, in alphabetical order. */
  private static List<String> hedges(LanguagePack pack, Side side) {
    List<String> hedges = new ArrayList<>();
    for (int i = 0; i < side.words.size(); i++) {
      if (HedgeWordClassifier.of(pack, side.words, i, side.text) != HedgeWordClassifier.NONE) {
        hedges.add(side.words.get(i).folded());
      }
    }
    Collections.sort(hedges);
    return hedges;
  }

  private static boolean hasHedge(LanguagePack pack, Side side, int from, int to) {
    for (int i = from; i < to; i++) {
      if (HedgeWordClassifier.of(pack, side.words, i, side.text) != HedgeWordClassifier.NONE) {
        return true;
      }
    }
    return false;
  }

  /** Whether "about" or "an estimated" was added or removed ahead of a figure. */
  private static boolean isRoundedOtherwise(
      LanguagePack pack, SentenceWordings wording, Side before, Side after) {
    for (Gap gap : wording.gaps()) {
      if (gap.replaces()) {
        continue;
      }
      boolean gone = gap.beforeTo() > gap.beforeFrom();
      Side side = gone ? before : after;
      int to = gone ? gap.beforeTo() : gap.afterTo();
      List<TextWord> words = side.words.subList(gone ? gap.beforeFrom() : gap.afterFrom(), to);
      String phrase = words.stream().map(TextWord::folded).collect(Collectors.joining(" "));
      if (pack.has(WordList.APPROXIMATIONS, phrase)
          && to < side.words.size()
          && isFigure(pack, side.words.get(to).folded())
          && side.quotations.within(words.getFirst().start(), words.getFirst().end()).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFigure(LanguagePack pack, String word) {
    return Character.isDigit(word.charAt(0))
        || NumberWords.isNumeral(pack, word)
        || QuantityWords.isHalf(pack, word);
  }

  /** The number of words of a class in a range, given the words on the other side of the gap. */
  private static int count(
      LanguagePack pack,
      Side side,
      int from,
      int to,
      List<TextWord> others,
      HedgeWordClassifier kind) {
    int count = 0;
    for (int i = from; i < to; i++) {
      TextWord word = side.words.get(i);
      if (HedgeWordClassifier.of(pack, side.words, i, side.text) == kind
          && side.quotations.within(word.start(), word.end()).isEmpty()
          && (kind != HedgeWordClassifier.MODAL || !givesLeave(pack, side.words, i, others))) {
        count++;
      }
    }
    return others.isEmpty() && !isAlone(pack, side, from, to) ? 0 : count;
  }

  private static boolean givesLeave(
      LanguagePack pack, List<TextWord> words, int modal, List<TextWord> others) {
    String subject = modal > 0 ? words.get(modal - 1).folded() : "";
    String next = modal + 1 < words.size() ? words.get(modal + 1).folded() : "";
    boolean need = pack.has(WordList.DUTY_STEMS, next);
    if (others.stream()
        .map(TextWord::folded)
        .anyMatch(
            word ->
                pack.has(WordList.PERMISSION_WORDS, word) && !(need && word.startsWith(next)))) {
      return true;
    }
    return pack.has(WordList.ADDRESSED_PRONOUNS, subject)
        && !(need && others.isEmpty())
        && others.stream().noneMatch(word -> pack.has(WordList.PREDICTION_WORDS, word.folded()));
  }

  /** Whether a range contains only hedges and words that go with them. */
  private static boolean isAlone(LanguagePack pack, Side side, int from, int to) {
    for (int i = from; i < to; i++) {
      if (HedgeWordClassifier.of(pack, side.words, i, side.text) == HedgeWordClassifier.NONE
          && !pack.has(WordList.HEDGE_COMPANIONS, side.words.get(i).folded())
          && !pack.hasEnding(WordList.ADVERB_ENDINGS, side.words.get(i).folded())) {
        return false;
      }
    }
    return true;
  }
}
