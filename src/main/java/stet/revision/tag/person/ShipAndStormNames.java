package stet.revision.tag.person;

import java.util.List;
import java.util.Locale;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/** Detection of storms and ships, which bear the names of persons. */
final class ShipAndStormNames {
  private ShipAndStormNames() {}

  /**
   * Whether the name that begins at a token is that of a storm or a ship, judged by its first word
   * and the word before it.
   */
  static boolean is(LanguagePack pack, List<NameToken> sentence, int from) {
    String first = sentence.get(from).text();
    String before = from == 0 ? "" : sentence.get(from - 1).text();
    return pack.has(WordList.STORM_WORDS, before.toLowerCase(Locale.ROOT))
        || pack.has(WordList.STORM_WORDS, first.toLowerCase(Locale.ROOT))
        || pack.has(WordList.SHIP_PREFIXES, before)
        || pack.has(WordList.SHIP_PREFIXES, first)
        || pack.has(WordList.SHIP_WORDS, before)
        || isShip(pack, sentence, from);
  }

  /**
   * Whether a title behind a word for a ship begins its name: {@code the trawler Lady Anne}. The
   * trawler captain is not a ship.
   */
  private static boolean isShip(LanguagePack pack, List<NameToken> sentence, int from) {
    return from > 1
        && sentence.get(from - 1).isCapitalised()
        && PersonTitles.isTitle(sentence.get(from - 1))
        && pack.has(WordList.SHIP_WORDS, sentence.get(from - 2).text());
  }
}
