package stet.revision.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import stet.model.Significance;
import stet.model.Significance.Part;
import stet.model.Tag;
import stet.revision.tag.figure.FigureTerm;
import stet.revision.tag.figure.NumberWords;
import stet.revision.tag.word.SentenceWordings;
import stet.revision.tag.word.TextWord;
import stet.text.language.LanguagePack;

/**
 * Scorer of an edit's significance, as the sum of parts: one for each tag, one for a changed number
 * in a sentence about death or injury, and some for the salient words that were added and removed.
 *
 * <p>A typo has only the part of its tag, and so has a change of house style. The weights are
 * judgements, in hundredths; they follow the order in which editors would want to be informed of
 * edits, and the tests check them against ordered pairs of edits.
 */
final class SignificanceScorer {
  private SignificanceScorer() {}

  private static final Pattern LABEL = Pattern.compile("\\d[\\d.]*[.)]?\\s.*", Pattern.DOTALL);

  /**
   * The weight of a changed quotation in which only a slip was corrected, since its speaker does
   * not say anything else now.
   */
  private static final int QUOTED_SLIP = 30;

  private static final int TOLL = 60;
  private static final int A_WORD = 7;

  /** The weight of each word of a sentence that was added or removed as a whole. */
  private static final int A_WORD_MORE = 2;

  private static final int MOST_FOR_WORDS = 45;

  private static final int NEGATION = 60;
  private static final int DEATH_TOUCHED = 45;
  private static final int CHARGED_TOUCHED = 45;

  /**
   * The weight of words about death, and of charged words, in a sentence that was added or removed
   * as a whole.
   */
  private static final int GRAVE = 25;

  /** The greatest weight of each part, by its name; the heaviest first. */
  static List<Part> most() {
    List<Part> most = new ArrayList<>();
    for (Tag tag : Tag.values()) {
      most.add(new Part(tag.label(), tag.weight()));
    }
    most.add(new Part("toll", TOLL));
    most.add(new Part("negation", NEGATION));
    most.add(new Part("death", DEATH_TOUCHED));
    most.add(new Part("charged-words", CHARGED_TOUCHED));
    most.add(new Part("words", MOST_FOR_WORDS));
    most.sort(Comparator.comparingInt(Part::weight).reversed().thenComparing(Part::name));
    return most;
  }

  static Significance of(EditInContext change, TagFindings findings) {
    List<Part> parts = new ArrayList<>();
    for (Tag mere : List.of(Tag.TYPO, Tag.STYLE)) {
      if (findings.tags.contains(mere)) {
        parts.add(new Part(mere.label(), mere.weight()));
        return new Significance(parts);
      }
    }
    boolean slips = change.reworded() && onlySlips(change);
    for (Tag tag : findings.tags) {
      int weight = tag.weight();
      if (tag == Tag.QUOTE_CHANGED && slips) {
        weight = QUOTED_SLIP;
      }
      boolean place = tag == Tag.HEADLINE || tag == Tag.LEDE;
      if (!(place && (slips || change.wording().gaps().isEmpty()))) {
        parts.add(new Part(tag.label(), weight));
      }
    }
    if (findings.tags.contains(Tag.NUMBER) && speaksOfDeath(change)) {
      parts.add(new Part("toll", TOLL));
    }
    if (!slips) {
      words(change, parts);
    }
    parts.sort(Comparator.comparingInt(Part::weight).reversed().thenComparing(Part::name));
    return new Significance(parts);
  }

  private static void words(EditInContext change, List<Part> parts) {
    boolean reworded = change.reworded();
    SentenceWordings wording = change.wording();
    Set<SalientWords> touched = EnumSet.noneOf(SalientWords.class);
    int gone = 0;
    int come = 0;
    for (SentenceWordings.Gap gap : wording.gaps()) {
      gone += telling(change.pack(), wording.before(), gap.beforeFrom(), gap.beforeTo(), touched);
      come += telling(change.pack(), wording.after(), gap.afterFrom(), gap.afterTo(), touched);
    }
    if (reworded
        && (touched.contains(SalientWords.NEGATION) || isTurnedRound(change.pack(), wording))) {
      parts.add(new Part("negation", NEGATION));
    }
    if (touched.contains(SalientWords.DEATH)) {
      parts.add(new Part("death", reworded ? DEATH_TOUCHED : GRAVE));
    }
    if (touched.contains(SalientWords.CHARGED)) {
      parts.add(new Part("charged-words", reworded ? CHARGED_TOUCHED : GRAVE));
    }
    int telling = Math.max(gone, come);
    if (telling > 0) {
      int weight = reworded ? A_WORD * telling : A_WORD_MORE * telling;
      parts.add(new Part("words", Math.min(MOST_FOR_WORDS, weight)));
    }
  }

  /** Whether a word was replaced by its opposite: {@code rose} became {@code fell}. */
  private static boolean isTurnedRound(LanguagePack pack, SentenceWordings wording) {
    return wording.gaps().stream()
        .anyMatch(gap -> Antonyms.areAmong(pack, wording.gone(gap), wording.come(gap)));
  }

  private static boolean onlySlips(EditInContext change) {
    SentenceWordings wording = change.wording();
    if (change.mayHaveFigures() && areSame(change.termsBefore(), change.termsAfter())) {
      return true; // "95 per cent" became "95%"
    }
    for (SentenceWordings.Gap gap : wording.gaps()) {
      if (!TypoDetector.isSlip(wording, gap, change)
          && !isLabelled(change, gap)
          && !areOneInDigits(change.pack(), wording.gone(gap), wording.come(gap))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether only the label of an item changed: {@code 4. Boats} became {@code 5. Boats}, or {@code
   * Boats}.
   */
  private static boolean isLabelled(EditInContext change, SentenceWordings.Gap gap) {
    return gap.beforeFrom() == 0
        && gap.afterFrom() == 0
        && gap.beforeTo() <= 1
        && gap.afterTo() <= 1
        && (gap.beforeTo() == 0 || isLabel(change.edit.beforeText(), change.termsBefore()))
        && (gap.afterTo() == 0 || isLabel(change.edit.afterText(), change.termsAfter()));
  }

  /** Whether a text begins with a label, whose digits are neither a figure nor a date. */
  private static boolean isLabel(String text, List<FigureTerm> terms) {
    return LABEL.matcher(text).matches()
        && !terms.isEmpty()
        && terms.getFirst().kind() == FigureTerm.Kind.WORD;
  }

  private static boolean areSame(List<FigureTerm> old, List<FigureTerm> now) {
    for (int i = 0; i < old.size() && i < now.size(); i++) {
      if (!old.get(i).key().equals(now.get(i).key())) {
        return false;
      }
    }
    return old.size() == now.size();
  }

  /**
   * Whether both sides are the same if number words are in digits: {@code three} became {@code 3}.
   */
  private static boolean areOneInDigits(
      LanguagePack pack, List<TextWord> gone, List<TextWord> come) {
    boolean same = gone.size() == come.size();
    for (int i = 0; same && i < gone.size(); i++) {
      same =
          NumberWords.inDigits(pack, gone.get(i).folded())
              .equals(NumberWords.inDigits(pack, come.get(i).folded()));
    }
    return same;
  }

  private static boolean speaksOfDeath(EditInContext change) {
    return change.wording().after().stream()
        .anyMatch(word -> SalientWords.of(change.pack(), word.folded()) == SalientWords.DEATH);
  }

  /**
   * Counts the words of a range that are not of little significance, and collects the classes of
   * all of them.
   */
  private static int telling(
      LanguagePack pack, List<TextWord> words, int from, int to, Set<SalientWords> touched) {
    int telling = 0;
    for (int i = from; i < to; i++) {
      SalientWords word = SalientWords.of(pack, words.get(i).folded());
      telling += word == SalientWords.SMALL ? 0 : 1;
      touched.add(word);
    }
    return telling;
  }
}
