package stet.revision.tag.person;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import stet.text.language.Packs;

/**
 * Words of the language: those that the sentences often have written small, and no more than once
 * in a name, unless a list of names has them.
 */
final class SmallWords {

  /** As often is no slip. */
  private static final int OFTEN = 5;

  /**
   * The least share of a word that is written small; people who write no capitals name people too.
   */
  private static final double LEAST_SMALL = 0.1;

  /** More often in a name is no slip of whoever labelled it, though no list has it: Than Shwe. */
  private static final int MOST_IN_NAMES = 1;

  /** How often a word was met, in all, written small, and in a name. */
  private static final class Uses {
    private int all;
    private int small;
    private int inNames;
  }

  private final Map<String, Uses> words = new HashMap<>();

  SmallWords(List<GoldSentence> sentences) {
    for (GoldSentence sentence : sentences) {
      for (int i = 0; i < sentence.tokens().size(); i++) {
        String token = sentence.tokens().get(i);
        if (token.length() > 2 && token.chars().allMatch(Character::isLetter)) {
          NameToken word = new NameToken(Packs.ENGLISH, 0, token.length(), token, false);
          Uses uses = words.computeIfAbsent(word.lower(), lower -> new Uses());
          uses.all++;
          uses.small += token.equals(word.lower()) ? 1 : 0;
          uses.inNames += sentence.labels().get(i) == NameLabel.O ? 0 : 1;
        }
      }
    }
  }

  /**
   * Their hashes, sorted.
   *
   * @param given hashes of given names, {@code family} of family names, sorted
   */
  int[] keys(int[] given, int[] family) {
    Map<Integer, Uses> byKey = new TreeMap<>();
    words.forEach((word, uses) -> byKey.putIfAbsent(NameLexicon.key(word), uses));
    return byKey.entrySet().stream()
        .filter(
            word ->
                isOne(word.getValue(), isIn(given, word.getKey()) || isIn(family, word.getKey())))
        .mapToInt(Map.Entry::getKey)
        .toArray();
  }

  private static boolean isIn(int[] sorted, int key) {
    return Arrays.binarySearch(sorted, key) >= 0;
  }

  private static boolean isOne(Uses uses, boolean listed) {
    return uses.small >= OFTEN
        && uses.small >= LEAST_SMALL * uses.all
        && (listed || uses.inNames <= MOST_IN_NAMES);
  }
}
