package stet.tag;

import java.util.List;
import java.util.Set;
import stet.model.Tag;

/**
 * {@code hedge}: how certain a claim is, is weakened or strengthened: "allegedly" comes, "may"
 * becomes "will", "believed to be" goes.
 *
 * <p>Words inside a quotation are its speaker's, and no hedge of the newsroom's. Where less than
 * half of the sentence stands, it is another claim.
 */
final class HedgeRule implements Rule {

  private static final Set<String> WEAK =
      Set.of(
          ("alleged allegedly reportedly apparently apparent suspected presumed presumably possible"
                  + " possibly probable probably likely unlikely may might could appears appeared"
                  + " appear seems seemed seem seemingly believed thought purported purportedly"
                  + " supposed supposedly potentially perhaps unconfirmed rumoured rumored"
                  + " feared unverified ostensibly arguably claimed")
              .split(" "));

  private static final Set<String> STRONG =
      Set.of(
          ("confirmed definitely certainly certain undoubtedly unquestionably proven verified"
                  + " conclusively indisputably clearly officially")
              .split(" "));

  /** Where more words came or went at once, a claim did, not the certainty of one that stands. */
  private static final int HEDGE = 6;

  @Override
  public void judge(Change change, Findings findings) {
    if (!change.reworded() || change.inByline()) {
      return;
    }
    Wording wording = change.wording();
    int longer = Math.max(wording.before().size(), wording.after().size());
    if (wording.standing() * 2 < longer) {
      return;
    }
    int weak = 0;
    int strong = 0;
    for (Wording.Gap gap : wording.gaps()) {
      if (Math.max(gap.beforeTo() - gap.beforeFrom(), gap.afterTo() - gap.afterFrom()) > HEDGE) {
        continue;
      }
      weak +=
          count(
              wording.after(),
              gap.afterFrom(),
              gap.afterTo(),
              change.textAfter(),
              change.quotationsAfter(),
              WEAK);
      weak -=
          count(
              wording.before(),
              gap.beforeFrom(),
              gap.beforeTo(),
              change.textBefore(),
              change.quotationsBefore(),
              WEAK);
      strong +=
          count(
              wording.after(),
              gap.afterFrom(),
              gap.afterTo(),
              change.textAfter(),
              change.quotationsAfter(),
              STRONG);
      strong -=
          count(
              wording.before(),
              gap.beforeFrom(),
              gap.beforeTo(),
              change.textBefore(),
              change.quotationsBefore(),
              STRONG);
    }
    if (weak != 0 || strong != 0) {
      findings.tags.add(Tag.HEDGE);
    }
  }

  private static int count(
      List<Word> words, int from, int to, String text, Quotations quotations, Set<String> kind) {
    int count = 0;
    for (int i = from; i < to; i++) {
      Word word = words.get(i);
      if (kind.contains(word.folded())
          && !isMonth(text, word)
          && !isOtherUse(words, i)
          && quotations.within(word.start(), word.end()).isEmpty()) {
        count++;
      }
    }
    return count;
  }

  private static boolean isMonth(String text, Word word) {
    return word.folded().equals("may") && text.charAt(word.start()) == 'M';
  }

  /** "as soon as possible", "a certain number", "she thought of", "they expected her". */
  private static boolean isOtherUse(List<Word> words, int i) {
    String word = words.get(i).folded();
    String left = i > 0 ? words.get(i - 1).folded() : "";
    String right = i + 1 < words.size() ? words.get(i + 1).folded() : "";
    return switch (word) {
      case "possible" -> left.equals("as") || left.equals("if") || left.equals("where");
      case "certain" -> !left.equals("is") && !left.equals("was") && !left.equals("are");
      case "confirmed" -> right.equals("by");
      case "may", "might" -> Set.of("the", "a", "his", "her", "its", "their", "of").contains(left);
      case "thought", "believed", "supposed", "claimed", "feared" ->
          !right.equals("to") && !Set.of("is", "are", "was", "were", "be", "been").contains(left);
      default -> false;
    };
  }
}
