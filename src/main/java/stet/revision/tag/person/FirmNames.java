package stet.revision.tag.person;

import java.util.List;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/** Detection of firms that bear the names of their founders. */
final class FirmNames {
  private FirmNames() {}

  /**
   * The number of words behind a founder's name in which a word such as "Limited" is looked for.
   */
  private static final int TRADE = 3;

  /**
   * Whether a surname is joined with another to the name of a firm: {@code Wren & Marsh}, but not
   * {@code Wren & Marsh, 2019}.
   */
  static boolean isJoined(List<NameToken> sentence, int from, int to) {
    boolean behind =
        to + 1 < sentence.size()
            && sentence.get(to).text().equals("&")
            && sentence.get(to + 1).isCapitalised();
    boolean ahead =
        from > 1
            && sentence.get(from - 1).text().equals("&")
            && sentence.get(from - 2).isCapitalised();
    return to - from == 1 && (behind || ahead) && !isYearNear(sentence, behind ? to + 2 : to);
  }

  private static boolean isYearNear(List<NameToken> sentence, int from) {
    return sentence.subList(from, Math.min(sentence.size(), from + 2)).stream()
        .anyMatch(token -> Character.isDigit(token.text().charAt(0)));
  }

  /**
   * Whether a name is the beginning of a firm's name: "Wren & Daughter", "Wren and Sons", "Wren
   * Boat Hire Limited".
   */
  static boolean isCalledAfter(LanguagePack pack, List<NameToken> sentence, int to) {
    for (int i = to; i < Math.min(sentence.size(), to + TRADE); i++) {
      NameToken token = sentence.get(i);
      if (!token.isCapitalised() || !NonPersonFilter.touches(sentence.get(i - 1), token)) {
        break;
      }
      if (i > to && pack.has(WordList.FIRM_SUFFIXES, token.text())) {
        return true;
      }
    }
    if (to + 1 >= sentence.size()) {
      return false;
    }
    String and = sentence.get(to).text();
    return (and.equals("&") || pack.has(WordList.ADDITIVE_CONJUNCTIONS, and))
        && pack.has(WordList.FIRM_PARTNERS, sentence.get(to + 1).text());
  }
}
