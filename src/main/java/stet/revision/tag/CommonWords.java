package stet.revision.tag;

import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/** Lookup of the common words of a language, in their singular and their usual plural. */
final class CommonWords {
  private CommonWords() {}

  /** Whether a word in lower case is a common word. */
  static boolean knows(LanguagePack pack, String folded) {
    return pack.has(WordList.COMMON_WORDS, folded)
        || pack.has(WordList.COMMON_WORDS, singular(pack, folded));
  }

  private static String singular(LanguagePack pack, String word) {
    for (String ending : pack.words(WordList.PLURAL_ENDINGS)) {
      if (word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }
}
