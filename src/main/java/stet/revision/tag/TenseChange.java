package stet.revision.tag;

import java.util.List;
import stet.revision.tag.word.SentenceWordings;
import stet.revision.tag.word.TextWord;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/** Detector of a change of tense, as distinct from the correction of a wrong verb form. */
final class TenseChange {
  private TenseChange() {}

  /**
   * Whether the words of a gap changed their tense. From {@code denies} to {@code denied} and from
   * {@code are} to {@code were} the tense changes; from {@code will be denies} to {@code will be
   * denied} it does not.
   */
  static boolean differs(LanguagePack pack, SentenceWordings wording, SentenceWordings.Gap gap) {
    List<TextWord> gone = wording.gone(gap);
    List<TextWord> come = wording.come(gap);
    if ((isNow(pack, gone) && isThen(pack, come))
        || (isThen(pack, gone) && isNow(pack, come))
        || isPerfect(pack, gone) != isPerfect(pack, come)) {
      return true;
    }
    return gone.size() == 1
        && come.size() == 1
        && isPast(pack, gone.getFirst()) != isPast(pack, come.getFirst())
        && TypoDetector.isOtherForm(pack, gone.getFirst().folded(), come.getFirst().folded())
        && (gap.beforeFrom() == 0
            || !TypoDetector.isSmall(pack, wording.before().get(gap.beforeFrom() - 1)));
  }

  private static boolean isNow(LanguagePack pack, List<TextWord> words) {
    return words.stream().anyMatch(word -> pack.has(WordList.PRESENT_AUXILIARIES, word.folded()));
  }

  private static boolean isThen(LanguagePack pack, List<TextWord> words) {
    return words.stream()
        .anyMatch(word -> pack.has(WordList.PAST_AUXILIARIES, word.folded()) || isPast(pack, word));
  }

  /**
   * Whether words are in a perfect tense: {@code have been}, {@code have completed}. The word
   * {@code been} alone may be a correction of {@code be}.
   */
  private static boolean isPerfect(LanguagePack pack, List<TextWord> words) {
    return words.size() > 1
        && (words.stream().anyMatch(word -> pack.has(WordList.PERFECT_BE_FORMS, word.folded()))
            || (pack.has(WordList.PERFECT_AUXILIARIES, words.getFirst().folded())
                && isPast(pack, words.get(1))));
  }

  private static boolean isPast(LanguagePack pack, TextWord word) {
    return pack.hasEnding(WordList.PAST_ENDINGS, word.folded());
  }
}
