package stet.revision.tag;

import java.util.List;
import stet.revision.tag.quote.FunctionWordRoles;
import stet.revision.tag.quote.ReportingVerbs;
import stet.revision.tag.quote.StanceVerbs;
import stet.revision.tag.quote.VerbPhrase;
import stet.revision.tag.word.TextWord;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Finder of a claim that the subject of a sentence makes later in the sentence: {@code Mr. Lavrov
 * left the hall, saying that he was tired}, {@code Mr. Lavrov left the hall and said so}.
 */
final class LaterClaimFinder {
  private LaterClaimFinder() {}

  /** The most words that lead in to a sentence without a comma. */
  private static final int LEAD_IN = 3;

  /**
   * Whether the sentence says that its subject says something.
   *
   * @param first the first word of the subject
   * @param behind the first word behind the subject
   */
  static boolean says(EditInContext change, int first, int behind) {
    List<TextWord> after = change.wording().after();
    String text = change.textAfter();
    if (!opensClause(change.pack(), text, after, first)
        || AsideMatcher.isCut(text, after.get(behind - 1).end(), after.get(behind).start())) {
      return false;
    }
    for (int i = behind + 1; i < after.size(); i++) {
      int ahead = isAdverb(change.pack(), after.get(i - 1)) ? i - 1 : i;
      if (!change.stayedAfter(i)
          || !change.stayedAfter(ahead)
          || !ReportingVerbs.isPlain(change.pack(), after.get(i).folded())) {
        continue;
      }
      String verb = after.get(i).folded();
      boolean participle =
          change.pack().hasEnding(WordList.PRESENT_PARTICIPLE_ENDINGS, verb)
              && isComma(text, after, ahead);
      boolean joined =
          (change.pack().hasEnding(WordList.PAST_ENDINGS, verb)
                  || change.pack().has(WordList.JOINED_SAYING_FORMS, verb))
              && change.pack().has(WordList.SENTENCE_JOINERS, after.get(ahead - 1).folded())
              && after.subList(behind, i).stream()
                  .noneMatch(w -> change.pack().has(WordList.SUBJECT_CHANGERS, w.folded()));
      if ((participle || joined)
          && StanceVerbs.isTaken(new VerbPhrase(change.pack(), text, after, i), false, false)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a subject is at the beginning of a sentence or behind words that lead in to it: {@code
   * On Monday}, {@code But}.
   */
  private static boolean opensClause(
      LanguagePack pack, String text, List<TextWord> words, int first) {
    return first == 0
        || isComma(text, words, first)
        || (first <= LEAD_IN && FunctionWordRoles.beginsNone(pack, words.getFirst().folded()));
  }

  private static boolean isComma(String text, List<TextWord> words, int i) {
    return AsideMatcher.mark(text, words, i).equals(",");
  }

  private static boolean isAdverb(LanguagePack pack, TextWord word) {
    return pack.hasEnding(WordList.ADVERB_ENDINGS, word.folded());
  }
}
