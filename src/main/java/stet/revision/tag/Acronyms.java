package stet.revision.tag;

import java.util.List;
import java.util.Locale;
import stet.revision.tag.word.TextWord;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Comparison of acronyms with the names they stand for: {@code LPA} and {@code the local planning
 * authority}.
 */
final class Acronyms {
  private Acronyms() {}

  /** Whether one of two phrases is the initials of the other. */
  static boolean stand(
      LanguagePack pack, List<TextWord> a, String textA, List<TextWord> b, String textB) {
    return isShort(pack, a, textA, b, textB) || isShort(pack, b, textB, a, textA);
  }

  private static boolean isShort(
      LanguagePack pack,
      List<TextWord> phrase,
      String text,
      List<TextWord> whole,
      String textOfWhole) {
    List<TextWord> left =
        phrase.stream()
            .filter(word -> !pack.has(WordList.ACRONYM_SKIPPED_WORDS, word.folded()))
            .toList();
    if (left.size() != 1) {
      return false;
    }
    TextWord word = left.getFirst();
    String written = text.substring(word.start(), word.end());
    if (written.length() < 2 || !written.equals(written.toUpperCase(Locale.ROOT))) {
      return false;
    }
    return word.folded().equals(initials(pack, whole, textOfWhole, false))
        || word.folded().equals(initials(pack, whole, textOfWhole, true));
  }

  private static String initials(
      LanguagePack pack, List<TextWord> words, String text, boolean all) {
    StringBuilder initials = new StringBuilder();
    for (TextWord word : words) {
      if (all
          ? !pack.has(WordList.DEFINITE_ARTICLES, word.folded())
          : !pack.has(WordList.ACRONYM_SKIPPED_WORDS, word.folded())) {
        // UKG is the UK Government: a word that is itself an acronym is included whole.
        String written = text.substring(word.start(), word.end());
        boolean isShort = written.length() > 1 && written.equals(written.toUpperCase(Locale.ROOT));
        initials.append(isShort ? word.folded() : word.folded().substring(0, 1));
      }
    }
    return initials.toString();
  }
}
