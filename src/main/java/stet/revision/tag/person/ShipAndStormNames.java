package stet.revision.tag.person;

import java.util.List;
import java.util.Locale;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/** Storms and ships, which have the names of persons. */
final class ShipAndStormNames {
  private ShipAndStormNames() {}

  /** Whether the name that begins there is one's, by what it opens with or stands behind. */
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

  /** {@code the trawler Lady Anne}; but the trawler captain is no ship. */
  private static boolean isShip(LanguagePack pack, List<NameToken> sentence, int from) {
    return from > 1
        && sentence.get(from - 1).isCapitalised()
        && PersonTitles.isTitle(sentence.get(from - 1))
        && pack.has(WordList.SHIP_WORDS, sentence.get(from - 2).text());
  }
}
