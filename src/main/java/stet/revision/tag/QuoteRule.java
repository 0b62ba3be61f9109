package stet.revision.tag;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.model.ArticlePart;
import stet.model.EditKind;
import stet.model.QuoteChange;
import stet.model.QuoteChangeKind;
import stet.model.Tag;
import stet.revision.tag.quote.Quotation;
import stet.revision.tag.word.WordAlignment;

/**
 * Rule for the tags {@code quote-added}, {@code quote-removed} and {@code quote-changed}: the
 * changes of the quotations in an edit.
 *
 * <p>Quotations are compared by their words alone; marks, other punctuation, spacing and case do
 * not count. The words of a quotation are looked for first on the other side of the edit, then in
 * all quotations of the other version, so that a quotation that moved, or was divided by a "he
 * said", counts as unchanged.
 */
final class QuoteRule implements TagRule {

  /**
   * The least number of words that identify a quotation; fewer may occur in another quotation by
   * chance.
   */
  private static final int TELLING = 4;

  @Override
  public void judge(EditInContext change, TagFindings findings) {
    if (change.inByline()
        || (!change.isQuotedBefore() && !change.isQuotedAfter())
        || ColonSpeaker.isAllThatChanged(change)) {
      return;
    }
    QuotedExtract before =
        QuotedExtract.of(change.edit.before(), change.textBefore(), change.quotationsBefore());
    QuotedExtract after =
        QuotedExtract.of(change.edit.after(), change.textAfter(), change.quotationsAfter());
    if (!before.spelling().equals(after.spelling())) {
      WordAlignment alignment = new WordAlignment(before.words(), after.words());
      judgeQuotations(change, before, alignment.left(), after, false, findings);
      judgeQuotations(change, after, alignment.right(), before, true, findings);
    } else if (change.edit.kind() == EditKind.MOVED) {
      for (QuotedExtract.Part part : after.parts()) {
        if (part.quotation().surelySpeech()) {
          report(change, QuoteChangeKind.MOVED, null, part.quotation(), "", findings);
        }
      }
    }
  }

  /**
   * Finds what happened to each quotation of one side.
   *
   * @param came whether that is the new side
   */
  private static void judgeQuotations(
      EditInContext change,
      QuotedExtract side,
      int[] matches,
      QuotedExtract other,
      boolean came,
      TagFindings findings) {
    VersionPair.Side version = came ? change.sides.after : change.sides.before;
    if (change.edit.where() == ArticlePart.BODY && version.isAddress()) {
      return; // marks in a contract or guide enclose terms, titles and words to type
    }
    int from = 0;
    for (QuotedExtract.Part part : side.parts()) {
      int to = from + part.words().size();
      Map<Quotation, Integer> shared = new HashMap<>();
      int matched = 0;
      for (int i = from; i < to; i++) {
        if (matches[i] >= 0) {
          matched++;
          shared.merge(other.quotationOf(matches[i]), 1, Integer::sum);
        }
      }
      Quotation quotation = part.quotation();
      if (matched < part.words().size()
          && quotation.closed()
          && quotation.surelySpeech()
          && !stands(quotation, other)) {
        int words = 2 * part.words().size();
        if (side.parts().size() == 1 && other.parts().size() == 1) {
          // The only quotation on each side: both sides must use the same measure (Dice), or one of
          // them would count its quotation as added or removed and the other would count it as
          // changed.
          words = part.words().size() + other.parts().getFirst().words().size();
        }
        Quotation partner =
            matched * 4 >= words
                ? Collections.max(shared.entrySet(), Map.Entry.comparingByValue()).getKey()
                : null;
        boolean setOffAnew =
            partner == null && quotation.block() && other.hasUnmarked(quotation, part.words());
        if (setOffAnew) {
          from = to;
          continue;
        }
        if (partner == null) {
          partner = elsewhere(quotation, side, other);
        }
        if (partner == null && matched > 0) {
          partner = continued(side, part, matches, other);
        }
        if (partner == null) {
          goneOrCome(change, quotation, other, came, findings);
        } else if (partner.closed()) {
          findings.tags.add(Tag.QUOTE_CHANGED);
          Quotation old = came ? partner : quotation;
          report(change, QuoteChangeKind.REWORDED, old, came ? quotation : partner, "", findings);
        }
      }
      from = to;
    }
  }

  /**
   * The other half of a quotation that a "he said" divides; null unless it begins with a small
   * letter on both sides and half of the words of all halves together are unchanged.
   */
  private static @Nullable Quotation continued(
      QuotedExtract side, QuotedExtract.Part part, int[] matches, QuotedExtract other) {
    int number = side.parts().indexOf(part);
    if (number == 0 || side.parts().size() != other.parts().size()) {
      return null;
    }
    Quotation partner = other.parts().get(number).quotation();
    long stand = Arrays.stream(matches).filter(match -> match >= 0).count();
    return goesOn(part.quotation())
            && goesOn(partner)
            && stand * 2 >= Math.max(side.words().size(), other.words().size())
        ? partner
        : null;
  }

  private static boolean goesOn(Quotation quotation) {
    return !quotation.content().isEmpty() && Character.isLowerCase(quotation.content().charAt(0));
  }

  private static void goneOrCome(
      EditInContext change,
      Quotation quotation,
      QuotedExtract other,
      boolean came,
      TagFindings findings) {
    if (other.marked(quotation.folded()) || other.hasPartOf(quotation)) {
      return;
    }
    String paraphrase = other.paraphrase(quotation.folded());
    findings.tags.add(came ? Tag.QUOTE_ADDED : Tag.QUOTE_REMOVED);
    if (came) {
      QuoteChangeKind fate =
          paraphrase.isEmpty() ? QuoteChangeKind.ADDED : QuoteChangeKind.FROM_PARAPHRASE;
      report(change, fate, null, quotation, paraphrase, findings);
    } else {
      QuoteChangeKind fate =
          paraphrase.isEmpty() ? QuoteChangeKind.REMOVED : QuoteChangeKind.TO_PARAPHRASE;
      report(change, fate, quotation, null, paraphrase, findings);
    }
  }

  /**
   * Adds a change of a quotation to the findings.
   *
   * @param paraphrase the words without quotation marks, on the side that has no quotation
   */
  private static void report(
      EditInContext change,
      QuoteChangeKind fate,
      @Nullable Quotation old,
      @Nullable Quotation now,
      String paraphrase,
      TagFindings findings) {
    String was = fate == QuoteChangeKind.MOVED && now != null ? now.content() : paraphrase;
    findings.add(
        new QuoteChange(
            fate,
            old == null ? was : old.content(),
            now == null ? paraphrase : now.content(),
            old == null ? null : change.voicesBefore().of(old),
            now == null ? null : change.voicesAfter().of(now)));
  }

  /**
   * A quotation anywhere in the other version that is the same one in other words; null if there is
   * none.
   */
  private static @Nullable Quotation elsewhere(
      Quotation quotation, QuotedExtract side, QuotedExtract other) {
    List<String> words = quotation.folded();
    Set<String> known = new HashSet<>(words);
    for (Quotation candidate : other.quotations().all()) {
      // A candidate whose words are also quoted on this side is a different quotation, however
      // similar; words that occur on this side only within this quotation do not count.
      if (same(words, known, candidate.folded()) && !standsBeside(candidate, quotation, side)) {
        return candidate;
      }
    }
    return null;
  }

  /** Whether all words of a quotation are in quotations of the other version. */
  private static boolean stands(Quotation quotation, QuotedExtract other) {
    List<String> words = quotation.folded();
    if (words.size() < TELLING) {
      String spelling = QuotedExtract.spelling(quotation.pack(), words);
      return other.quotations().all().stream()
          .anyMatch(q -> QuotedExtract.spelling(quotation.pack(), q.folded()).equals(spelling));
    }
    return Collections.indexOfSubList(other.quotations().stream(), words) >= 0;
  }

  /**
   * Whether the words of a quotation are in quotations of the other version other than a given one.
   */
  private static boolean standsBeside(Quotation quotation, Quotation one, QuotedExtract other) {
    if (!stands(quotation, other)) {
      return false;
    }
    List<String> words = quotation.folded();
    if (Collections.indexOfSubList(one.folded(), words) < 0) {
      return true;
    }
    return other.quotations().all().stream()
        .anyMatch(q -> q != one && Collections.indexOfSubList(q.folded(), words) >= 0);
  }

  /**
   * Whether two quotations are the same: they share half of the longer one's words, or one contains
   * the other.
   */
  static boolean same(List<String> a, List<String> b) {
    return same(a, new HashSet<>(a), b);
  }

  /**
   * Whether two quotations are the same.
   *
   * @param known all words of the first
   */
  private static boolean same(List<String> a, Set<String> known, List<String> b) {
    int shorter = Math.min(a.size(), b.size());
    int longer = Math.max(a.size(), b.size());
    if (shorter < TELLING) {
      return false;
    }
    if (shorter * 2 < longer) {
      return a.size() == longer
          ? Collections.indexOfSubList(a, b) >= 0
          : Collections.indexOfSubList(b, a) >= 0;
    }
    int most = b.size();
    for (String word : b) {
      if (!known.contains(word) && --most * 2 < longer) {
        return false; // fewer than half of the longer one's words are shared
      }
    }
    Map<String, Integer> counts = new HashMap<>();
    a.forEach(word -> counts.merge(word, 1, Integer::sum));
    int shared = 0;
    for (String word : b) {
      Integer left = counts.get(word);
      if (left != null && left > 0) {
        counts.put(word, left - 1);
        shared++;
      }
    }
    return shared * 2 >= longer;
  }
}
