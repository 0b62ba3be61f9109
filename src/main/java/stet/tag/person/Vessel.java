package stet.tag.person;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Storms and ships, which have the names of persons. */
final class Vessel {
  private Vessel() {}

  private static final Set<String> STORMS =
      Set.of("storm", "hurricane", "typhoon", "cyclone", "storms", "hurricanes");

  private static final Set<String> PREFIXES =
      Set.of("HMS HMNZS HMCS HMAS RFA MV MS SS RMS RMV USS USNS RNLB RRS MT FV".split(" "));

  private static final Set<String> SHIPS =
      Set.of(
          ("ship ferry freighter vessel yacht trawler tanker tug tugboat cruiser destroyer frigate"
                  + " submarine liner steamer warship lifeboat schooner barge dhow boat flagship"
                  + " battleship carrier minesweeper hovercraft catamaran icebreaker spacecraft"
                  + " probe rover satellite")
              .split(" "));

  /** Whether the name that begins there is one's, by what it opens with or stands behind. */
  static boolean is(List<Token> sentence, int from) {
    String first = sentence.get(from).text();
    String before = from == 0 ? "" : sentence.get(from - 1).text();
    return STORMS.contains(before.toLowerCase(Locale.ROOT))
        || STORMS.contains(first.toLowerCase(Locale.ROOT))
        || PREFIXES.contains(before)
        || PREFIXES.contains(first)
        || SHIPS.contains(before)
        || isShip(sentence, from);
  }

  /** {@code the trawler Lady Anne}; but the trawler captain is no ship. */
  private static boolean isShip(List<Token> sentence, int from) {
    return from > 1
        && sentence.get(from - 1).isCapitalised()
        && Titles.isTitle(sentence.get(from - 1))
        && SHIPS.contains(sentence.get(from - 2).text());
  }
}
