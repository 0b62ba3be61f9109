package stet.revision.tag;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stet.revision.tag.word.TextWord;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Detection of antonyms among replaced words, which turn a statement into its opposite: {@code
 * rose}, {@code fell}.
 */
final class Antonyms {
  private Antonyms() {}

  private static final int SHORTEST = 4;

  /** The most words on either side of a replacement; a longer one makes a different statement. */
  private static final int MOST = 6;

  /**
   * Whether a removed word and an added word are opposites; {@code noncommercial} and {@code
   * non-commercial} are the same word.
   */
  static boolean areAmong(LanguagePack pack, List<TextWord> gone, List<TextWord> come) {
    if (gone.size() > MOST || come.size() > MOST) {
      return false;
    }
    for (TextWord one : gone) {
      for (TextWord other : come) {
        if (are(pack, one.folded(), other.folded())) {
          return !TypoDetector.areOneWriting(gone, come);
        }
      }
    }
    return false;
  }

  private static boolean are(LanguagePack pack, String a, String b) {
    return pack.derived(Pairs.class, Pairs::of).written().contains(a + "/" + b)
        || isNot(pack, a, b)
        || isNot(pack, b, a);
  }

  private static boolean isNot(LanguagePack pack, String word, String not) {
    if (word.length() < SHORTEST || !not.endsWith(word) || pack.has(WordList.NO_OPPOSITES, not)) {
      return false;
    }
    String prefix = not.substring(0, not.length() - word.length());
    return pack.has(WordList.NEGATIVE_PREFIXES, prefix)
        || (pack.has(WordList.NEGATIVE_PREFIXES_OF_COMMON_WORDS, prefix)
            && CommonWords.knows(pack, word));
  }

  /** Each pair of words in both orders, with a slash between. */
  private record Pairs(Set<String> written) {
    static Pairs of(LanguagePack pack) {
      Set<String> pairs = new HashSet<>();
      for (List<String> pair : pack.groups(WordList.OPPOSITES)) {
        pairs.add(pair.getFirst() + "/" + pair.getLast());
        pairs.add(pair.getLast() + "/" + pair.getFirst());
      }
      return new Pairs(pairs);
    }
  }
}
