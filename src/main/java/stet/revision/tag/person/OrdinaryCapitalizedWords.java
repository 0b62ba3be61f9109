package stet.revision.tag.person;

import java.util.List;

/**
 * Words of the language that look like a name because they are capitalised: {@code Grant
 * Agreement}, {@code Net Zero}, {@code Zephyr Network}.
 */
final class OrdinaryCapitalizedWords {
  private OrdinaryCapitalizedWords() {}

  /** Of letters and figures alone nothing is told. */
  private static final int LEAST_LETTERS = 3;

  /**
   * Whether a name of more words has one ahead that is no part of it: {@code Designate Ada Wren}.
   */
  static boolean leads(List<NameToken> sentence, int from, int to, NameLexicon lexicon) {
    return to - from > 2 && isOne(sentence.get(from), lexicon);
  }

  /**
   * Whether words that no list of names has stand where a given or a family name would; at the end
   * only where no given name that is nothing else stands ahead: {@code Ada Pitcher} is somebody.
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
