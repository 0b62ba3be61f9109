package stet.revision.tag;

import java.text.Normalizer;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/** Distance between two spellings. */
final class SpellingDistance {
  private SpellingDistance() {}

  /**
   * Whether two names begin with the same letter, or with letters of a similar sound; names that
   * only rhyme are different.
   */
  static boolean beginAlike(LanguagePack pack, String a, String b) {
    String one = plain(a).substring(0, 1);
    String other = plain(b).substring(0, 1);
    return one.equals(other)
        || a.regionMatches(1, b, 0, 2)
        || b.regionMatches(1, a, 0, 2)
        || (a.charAt(0) == b.charAt(1) && a.charAt(1) == b.charAt(0))
        || pack.words(WordList.LIKE_SOUNDING_LETTERS).stream()
            .anyMatch(sound -> sound.contains(one) && sound.contains(other));
  }

  /**
   * Whether two words are the two parties of a transaction, in any order: {@code lessor} and {@code
   * lessee}.
   */
  static boolean areOpposed(LanguagePack pack, String a, String b) {
    return pack.words(WordList.RECIPIENT_ENDINGS).stream()
        .anyMatch(ending -> isGiver(pack, a, b, ending) || isGiver(pack, b, a, ending));
  }

  private static boolean isGiver(LanguagePack pack, String a, String recipient, String ending) {
    int stem = recipient.length() - ending.length();
    return recipient.endsWith(ending)
        && a.length() == recipient.length()
        && a.startsWith(recipient.substring(0, stem))
        && pack.has(WordList.AGENT_ENDINGS, a.substring(stem));
  }

  /** The word without accents. */
  static String plain(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }
}
