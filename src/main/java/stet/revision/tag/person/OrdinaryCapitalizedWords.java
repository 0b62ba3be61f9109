package stet.revision.tag.person;

import java.util.List;

/**
 * Detection of ordinary words that look like a name because they are capitalised: {@code Grant
 * Agreement}, {@code Net Zero}, {@code Zephyr Network}.
 */
final class OrdinaryCapitalizedWords {
  private OrdinaryCapitalizedWords() {}

  /**
   * The least number of letters of a word that is judged; single letters and short abbreviations
   * may be anything.
   */
  private static final int LEAST_LETTERS = 3;

  /**
   * Whether a name of more than two words begins with an ordinary word that is not part of it:
   * {@code Designate Ada Wren}.
   */
  static boolean leads(List<NameToken> sentence, int from, int to, NameLexicon lexicon) {
    return to - from > 2 && isOne(sentence.get(from), lexicon);
  }

  /**
   * Whether an ordinary word, which is in no list of names, is in place of the given or the family
   * name. In place of the family name it counts only if the first word is not clearly a given name:
   * {@code Ada Pitcher} is a person.
   */
  static boolean is(List<NameToken> sentence, int from, int to, NameLexicon lexicon) {
    NameToken first = sentence.get(from);
    boolean given = NonPersonFilter.isGiven(first) && !lexicon.isSmall(first.lower());
    return isOne(first, lexicon) || (!given && isOne(sentence.get(to - 1), lexicon));
  }

  private static boolean isOne(NameToken token, NameLexicon lexicon) {
    return token.text().length() >= LEAST_LETTERS && lexicon.isOrdinary(token.lower());
  }
}
