package stet.tag.person;

import java.util.List;

/**
 * Words of the language that look like a name because they are capitalised: {@code Grant
 * Agreement}, {@code Net Zero}, {@code Zephyr Network}.
 */
final class Ordinary {
  private Ordinary() {}

  /** Of letters and figures alone nothing is told. */
  private static final int LEAST_LETTERS = 3;

  /**
   * Whether a name of more words has one ahead that is no part of it: {@code Designate Ada Wren}.
   */
  static boolean leads(List<Token> sentence, int from, int to, Lexicon lexicon) {
    return to - from > 2 && isOne(sentence.get(from), lexicon);
  }

  /**
   * Whether words that no list of names has stand where a given or a family name would; at the end
   * only where no given name that is nothing else stands ahead: {@code Ada Pitcher} is somebody.
   */
  static boolean is(List<Token> sentence, int from, int to, Lexicon lexicon) {
    Token first = sentence.get(from);
    boolean given = Sieve.isGiven(first) && !lexicon.isSmall(first.lower());
    return isOne(first, lexicon) || (!given && isOne(sentence.get(to - 1), lexicon));
  }

  private static boolean isOne(Token token, Lexicon lexicon) {
    return token.text().length() >= LEAST_LETTERS && lexicon.isOrdinary(token.lower());
  }
}
