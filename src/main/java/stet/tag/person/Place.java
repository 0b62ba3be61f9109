package stet.tag.person;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Streets, towns and buildings that look like a person's name. */
final class Place {
  private Place() {}

  /** Words that end a street's name and many surnames too. */
  private static final Set<String> STREETS =
      Set.of("Street", "Lane", "Park", "Hill", "Green", "Church", "Chapel", "Cathedral", "Abbey");

  /** Those of them that are about as many surnames. */
  private static final Set<String> SURNAMES = Set.of("Park", "Hill", "Green", "Church");

  /** Where one of these stands before a name it is more likely a street. */
  private static final Set<String> BEFORE_STREETS =
      Set.of("in", "on", "at", "near", "along", "into", "off", "the");

  /** What stands before persons as often. */
  private static final Set<String> BEFORE_BOTH = Set.of("from", "of", "to");

  /** Parts of towns and constituencies, unless a common given name stands before them. */
  private static final Set<String> PARTS =
      Set.of("North South East West Central Valley Keynes Regis Spa".split(" "));

  /** What opens the name of a place, unless a title stands before it. */
  private static final Set<String> PLACES =
      Set.of("Port", "Fort", "Mount", "Lake", "Cape", "Puerto", "River", "Loch");

  /** What other languages open the name of a place with, or of a building or a town. */
  private static final Set<String> PLACES_ELSEWHERE =
      Set.of(
          ("Sala Palazzo Palais Palacio Piazza Plaza Rue Rua Villa Château Chateau Schloss Calle"
                  + " Avenida Puente Ponte Pont Porte Puerta Porta Gare Parque Parco Parc Jardin"
                  + " Iglesia Basilica Basílica Basilique Catedral Cathédrale Église Chiesa Teatro"
                  + " Théâtre Hôtel Stade Stadio Estadio Estádio Praça Isla Île Isola Lago Lac"
                  + " Castello Castel Torre Museo Musée Museu Aeropuerto Aeroporto Aéroport Quai"
                  + " Mont Universidad Université Università San Santa Santo São Via Viale Corso"
                  + " Triq Carrer")
              .split(" "));

  /** May stand between that and a name: {@code Sala dei Notari}. */
  private static final Set<String> OF =
      Set.of("de", "dei", "del", "della", "delle", "di", "da", "do", "dos", "du", "des", "la");

  /** Whether tokens {@code from} to {@code to} of a sentence name one. */
  static boolean is(List<Token> sentence, int from, int to) {
    Token first = sentence.get(from);
    Token last = sentence.get(to - 1);
    @Nullable Token left = from == 0 ? null : sentence.get(from - 1);
    boolean titled = left != null && Titles.isTitle(left);
    if (to - from == 1) {
      boolean behind = left != null && PLACES.contains(left.text()) && Sieve.touches(left, first);
      return behind || (!titled && isElsewhere(sentence, from));
    }
    return (STREETS.contains(last.text()) && (isAddressed(left, last) || !Sieve.isGiven(first)))
        || (!titled
            && ((PARTS.contains(last.text()) && !Sieve.isGiven(first))
                || PLACES.contains(first.text())
                || isElsewhere(sentence, from)));
  }

  /** Behind the number of a house, or "in" and the like. */
  private static boolean isAddressed(@Nullable Token left, Token last) {
    return left != null
        && (Character.isDigit(left.text().charAt(0))
            || BEFORE_STREETS.contains(left.lower())
            || (BEFORE_BOTH.contains(left.lower()) && !SURNAMES.contains(last.text())));
  }

  /** Whether the name opens as a place does, or stands behind what it opens with. */
  private static boolean isElsewhere(List<Token> sentence, int from) {
    int first = from;
    if (OF.contains(sentence.get(from).text()) && from > 0) {
      first--;
    }
    while (first > 0 && OF.contains(sentence.get(first - 1).text())) {
      first--;
    }
    boolean led = first > 0 && PLACES_ELSEWHERE.contains(sentence.get(first - 1).text());
    return led || PLACES_ELSEWHERE.contains(sentence.get(first).text());
  }
}
