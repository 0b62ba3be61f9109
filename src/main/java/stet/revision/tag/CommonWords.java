package stet.revision.tag;

import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/** The common words of a language, and whether a word is a form of one. */
final class CommonWords {
  private CommonWords() {}

  /** Whether a word in lower case is a common one. */
  static boolean knows(LanguagePack pack, String folded) {
    return pack.has(WordList.COMMON_WORDS, folded)
        || pack.has(WordList.COMMON_WORDS, singular(folded));
  }

  private static String singular(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }
}
