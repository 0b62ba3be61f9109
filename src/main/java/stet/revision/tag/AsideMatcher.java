package stet.revision.tag;

import java.util.List;
import stet.revision.tag.figure.FigureDateReader;
import stet.revision.tag.quote.FunctionWordRoles;
import stet.revision.tag.word.SentenceWordings.Gap;
import stet.revision.tag.word.TextWord;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Matcher of the words that may come between a subject and its verb: an aside in commas or
 * brackets, or a time.
 */
final class AsideMatcher {
  private AsideMatcher() {}

  /**
   * The number of words behind a subject in which the end of an aside is looked for: {@code Mr.
   * Lavrov, who took office in spring, warned}.
   */
  private static final int LONGEST_ASIDE = 20;

  /**
   * The index of the word at which the sentence goes on behind a subject that was added in a gap;
   * the number of all words if it does not go on.
   */
  static int over(EditInContext change, Gap gap) {
    return overTime(change, overAside(change, gap));
  }

  /**
   * The index of the word behind an aside that follows a subject: {@code Mr. Lavrov, who took
   * office in spring, warned}.
   */
  private static int overAside(EditInContext change, Gap gap) {
    int next = gap.afterTo();
    List<TextWord> after = change.wording().after();
    String text = change.textAfter();
    String mark = mark(text, after, next);
    if (mark.isEmpty()) {
      return next;
    }
    int end = Math.min(after.size(), next + LONGEST_ASIDE);
    if (mark.equals("(")) {
      return overBracket(change, next, end);
    }
    if (gap.afterFrom() > 0 && mark.equals(",") && mark(text, after, gap.afterFrom()).equals(",")) {
      return next; // "The minister, Mr. Lavrov, warned"
    }
    for (int i = next + 1; i < end && change.stayedAfter(i - 1); i++) {
      String other = mark(text, after, i);
      if (!other.isEmpty()) {
        boolean closes =
            other.equals(mark)
                && i - next > 1
                && Character.isLowerCase(text.charAt(after.get(i).start()))
                && !startsClause(change.pack(), after, next);
        return closes ? i : after.size();
      }
    }
    return after.size();
  }

  /**
   * The index of the word behind a bracket that follows a subject: {@code Mr. Lavrov (left)
   * warned}.
   */
  private static int overBracket(EditInContext change, int next, int end) {
    List<TextWord> after = change.wording().after();
    for (int i = next + 1; i < end && change.stayedAfter(i - 1); i++) {
      if (change.textAfter().startsWith(")", after.get(i - 1).end())
          || change.textAfter().startsWith(".)", after.get(i - 1).end())) {
        return i;
      }
    }
    return after.size();
  }

  /** Whether a word starts a clause of its own: {@code Mr. Lavrov, and}, {@code Mr. Lavrov, he}. */
  private static boolean startsClause(LanguagePack pack, List<TextWord> words, int i) {
    String word = words.get(i).folded();
    return pack.has(WordList.CLAUSE_JOINERS, word)
        || (FunctionWordRoles.isPronoun(pack, word)
            && !pack.has(WordList.PERSONAL_RELATIVES, word));
  }

  /**
   * The mark between a word and the word ahead of it, ignoring full stops: a comma, an opening
   * bracket or a dash; a colon for any other mark; empty for none.
   */
  static String mark(String text, List<TextWord> words, int i) {
    if (i == 0) {
      return "";
    }
    String between =
        text.substring(words.get(i - 1).end(), words.get(i).start())
            .replace('\u00A0', ' ')
            .replace(".", "")
            .strip();
    return between.isEmpty()
        ? ""
        : between.equals(",") || between.equals("(")
            ? between
            : between.equals("—") || between.equals("–") || between.equals("-") ? "—" : ":";
  }

  /**
   * The index of the word behind a time that follows a subject: {@code Mr. Lavrov on Wednesday
   * warned}, {@code Mr. Lavrov last week warned}.
   */
  private static int overTime(EditInContext change, int next) {
    List<TextWord> after = change.wording().after();
    int i = next;
    if (i < after.size()
        && (change.pack().has(WordList.DAY_PREPOSITIONS, after.get(i).folded())
            || change.pack().has(WordList.PAST_SPAN_OPENERS, after.get(i).folded()))) {
      i++;
    }
    boolean time =
        i < after.size()
            && ((FigureDateReader.isName(change.pack(), after.get(i).folded())
                    && Character.isUpperCase(change.textAfter().charAt(after.get(i).start())))
                || (i > next && FigureDateReader.isSpan(change.pack(), after.get(i).folded())));
    return time && change.stayedAfter(next) && change.stayedAfter(i) ? i + 1 : next;
  }

  static boolean isCut(String text, int from, int to) {
    return text.substring(from, to).chars().anyMatch(c -> ",;:—–()|\n\"“”".indexOf(c) >= 0);
  }
}
