package stet.revision.tag.person;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import stet.model.Person;

/** A person whom an article names, as the cluster of the mentions found so far. */
final class PersonCluster {

  private final String surname;
  private List<String> given;
  private final Set<PersonTitles.Gender> genders = EnumSet.noneOf(PersonTitles.Gender.class);
  private final Map<String, Integer> written = new LinkedHashMap<>();
  private final TreeSet<Long> introductions = new TreeSet<>();
  private final TreeSet<Long> named = new TreeSet<>();
  private int doubts;
  private boolean titled;
  private boolean surnameOfOthers;
  private String reign = "";

  PersonCluster(ParsedName name) {
    surname = name.surname();
    given = name.given();
  }

  /** Counts a mention, which begins at a place in a reading. */
  void add(ParsedName name, int reading, int start) {
    named.add(place(reading, start));
    written.merge(name.written(), 1, Integer::sum);
    titled |= name.titled();
    reign = name.reign().isEmpty() ? reign : name.reign();
    doubts += name.placed() || name.articled() ? 1 : 0;
    if (name.gender() != PersonTitles.Gender.UNKNOWN) {
      genders.add(name.gender());
    }
    if (!name.single() && fullness(name.given()) > fullness(given)) {
      given = name.given();
    }
  }

  /** Records the place of a full name. */
  void introduce(int reading, int start) {
    introductions.add(place(reading, start));
  }

  /** Whether a full name is before a place. */
  boolean isIntroduced(int reading, int start) {
    return introductions.lower(place(reading, start)) != null;
  }

  /** Whether a full name is before a place in the same reading. */
  boolean isIntroducedIn(int reading, int start) {
    Long before = introductions.lower(place(reading, start));
    return before != null && before >= place(reading, 0);
  }

  /** The number of mentions before a place that are linked so far, with or without a given name. */
  int timesNamed(int reading, int start) {
    return named.headSet(place(reading, start)).size();
  }

  /** Records that other persons in the article have this surname, so that it is a person's name. */
  void isSurnameOfOthers() {
    surnameOfOthers = true;
  }

  private static long place(int reading, int start) {
    return ((long) reading << Integer.SIZE) + start;
  }

  /** Counts evidence against a person that is in the article but in none of the mentions. */
  void doubt() {
    doubts++;
  }

  String surname() {
    return surname;
  }

  boolean hasGiven() {
    return !given.isEmpty();
  }

  String firstGiven() {
    return given.isEmpty() ? "" : given.getFirst();
  }

  /** Whether a bare surname may be looked for in the article. */
  boolean isSure() {
    return titled || hasGiven();
  }

  /**
   * Whether the name may just as well be that of a place, a ship or a firm: it is a single word,
   * and at least half of the time it is behind "in" or "the" or in a longer phrase.
   */
  boolean isDoubtful() {
    return !isSure() && !surnameOfOthers && doubts * 2 >= named.size();
  }

  /** Whether a title such as Mrs. cannot be this person's. */
  boolean contradicts(PersonTitles.Gender gender) {
    return gender != PersonTitles.Gender.UNKNOWN && !genders.isEmpty() && !genders.contains(gender);
  }

  boolean hasSurname(String single) {
    return NamePartMatcher.similar(surname, single)
        || (surname.length() > single.length()
            && surname.endsWith(single)
            && " -".indexOf(surname.charAt(surname.length() - single.length() - 1)) >= 0);
  }

  /** Whether a full name may be this person's. */
  boolean mayBe(ParsedName name) {
    return NamePartMatcher.similar(surname, name.surname())
        && NamePartMatcher.compatible(name.pack(), given, name.given());
  }

  /**
   * The person with the key of the cluster: given names and surname, folded. Initials are left out
   * if a given name is written out ("Sergey V. Lavrov" is {@code sergey lavrov}), and hyphens
   * become spaces, since papers differ in them ("Kim Jong-un" is {@code kim jong un}). If no given
   * name is known, the key is the surname alone, behind the title of a monarch or pope ({@code
   * queen elizabeth}).
   */
  Person person() {
    List<String> parts = new ArrayList<>();
    boolean writtenOut = given.stream().anyMatch(part -> part.length() > 1);
    for (String part : given) {
      if (part.length() > 1 || !writtenOut) {
        parts.add(part);
      }
    }
    parts.add(surname);
    String key = String.join(" ", parts).replace('-', ' ');
    return reign.isEmpty() || hasGiven()
        ? new Person(key, bestWritten())
        : new Person(reign.toLowerCase(Locale.ROOT) + " " + key, reign + " " + bestWritten());
  }

  /**
   * The written form with the most words; among these one that is not in capitals, then the most
   * frequent, then the first.
   */
  private String bestWritten() {
    String best = "";
    int bestScore = -1;
    for (Map.Entry<String, Integer> form : written.entrySet()) {
      String text = form.getKey();
      int words = text.split("\\s+").length;
      boolean capitals = text.length() > 3 && text.equals(text.toUpperCase(Locale.ROOT));
      int score = words * 2000 + (capitals ? 0 : 1000) + Math.min(999, form.getValue());
      if (score > bestScore) {
        best = text;
        bestScore = score;
      }
    }
    return best;
  }

  private static int fullness(List<String> given) {
    int full = 0;
    for (String part : given) {
      full += part.length() > 1 ? 100 : 1;
    }
    return full;
  }
}
