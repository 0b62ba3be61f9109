package stet.revision.tag;

import java.text.Normalizer;
import java.util.List;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/** Distance between two spellings. */
final class SpellingDistance {
  private SpellingDistance() {}

  private static final String GIVEN = "ee";

  /** Groups of letters that may represent the same sound at the beginning of a name. */
  private static final List<String> HEADS = List.of("ckq", "gjyi", "aeiou", "vwfp", "szx", "bv");

  /**
   * Whether two names begin with the same letter, or with letters of a similar sound; names that
   * only rhyme are different.
   */
  static boolean beginAlike(String a, String b) {
    String one = plain(a).substring(0, 1);
    String other = plain(b).substring(0, 1);
    return one.equals(other)
        || a.regionMatches(1, b, 0, 2)
        || b.regionMatches(1, a, 0, 2)
        || (a.charAt(0) == b.charAt(1) && a.charAt(1) == b.charAt(0))
        || HEADS.stream().anyMatch(head -> head.contains(one) && head.contains(other));
  }

  /**
   * Whether two words are the two parties of a transaction, in any order: {@code lessor} and {@code
   * lessee}.
   */
  static boolean areOpposed(LanguagePack pack, String a, String b) {
    return a.endsWith(GIVEN) ? isGiver(pack, b, a) : b.endsWith(GIVEN) && isGiver(pack, a, b);
  }

  private static boolean isGiver(LanguagePack pack, String a, String given) {
    int stem = given.length() - GIVEN.length();
    return a.length() == given.length()
        && a.startsWith(given.substring(0, stem))
        && pack.has(WordList.AGENT_ENDINGS, a.substring(stem));
  }

  /** The word without accents. */
  static String plain(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }
}
