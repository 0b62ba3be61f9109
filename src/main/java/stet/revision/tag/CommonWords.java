package stet.revision.tag;

import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/** Lookup of the common words of a language, in their singular and their plural in {@code -s}. */
final class CommonWords {
  private CommonWords() {}

  /** Whether a word in lower case is a common word. */
  static boolean knows(LanguagePack pack, String folded) {
    return pack.has(WordList.COMMON_WORDS, folded)
        || pack.has(WordList.COMMON_WORDS, singular(folded));
  }

  private static String singular(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }
}
