package stet.revision.tag.person;

import org.jspecify.annotations.Nullable;
import stet.text.language.LanguagePack;

/**
 * Cache of the forms of words used recently, so that such a word is neither cut out of its text nor
 * analysed again. Safe for use by several threads: a thread that does not see a form creates it
 * anew.
 */
final class WordFormCache {

  /** A size, as a number of bits, that is enough for the common words of a large archive. */
  static final int LARGE = 16;

  /** The bits that mark a key as the hash of a long word. */
  private static final long HASH = 0xffL << (Long.SIZE - Byte.SIZE);

  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  /** The forms by the hashes of their characters; a new form replaces the old one at its place. */
  private final @Nullable WordForm[] forms;

  private final LanguagePack pack;
  private final int shift;

  /**
   * Creates an empty cache.
   *
   * @param pack the word lists of the language of the words
   * @param bits the binary logarithm of the number of forms, at least 2
   */
  WordFormCache(LanguagePack pack, int bits) {
    this.pack = pack;
    forms = new @Nullable WordForm[1 << bits];
    shift = Long.SIZE - bits;
  }

  /** The form of the characters in a range of a text. */
  WordForm of(String text, int from, int to) {
    long key = 1; // marks where a short word begins
    int all = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      key = Long.rotateLeft(key, Byte.SIZE) ^ c;
      all |= c;
    }
    boolean whole = to - from < Long.BYTES && all < 1 << Byte.SIZE; // the key holds the word
    if (!whole) {
      key |= HASH;
    }
    int at = (int) ((key * SPREAD) >>> shift);
    WordForm known = forms[at];
    if (known != null && known.key == key && (whole || is(known.text, text, from, to))) {
      return known;
    }
    WordForm made = new WordForm(pack, text.substring(from, to), key);
    forms[at] = made;
    return made;
  }

  private static boolean is(String word, String text, int from, int to) {
    return word.length() == to - from && text.startsWith(word, from);
  }
}
