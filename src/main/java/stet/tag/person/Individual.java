package stet.tag.person;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stet.model.Person;

/** Somebody an article names, as its mentions are gathered. */
final class Individual {

  private final String surname;
  private List<String> given;
  private final Set<Titles.Gender> genders = EnumSet.noneOf(Titles.Gender.class);
  private final Map<String, Integer> written = new LinkedHashMap<>();
  private boolean titled;
  private boolean placed;

  Individual(Name name) {
    surname = name.surname();
    given = name.given();
  }

  /** Counts a mention. */
  void add(Name name) {
    written.merge(name.written(), 1, Integer::sum);
    titled |= name.titled();
    placed |= name.placed();
    if (name.gender() != Titles.Gender.UNKNOWN) {
      genders.add(name.gender());
    }
    if (!name.single() && fullness(name.given()) > fullness(given)) {
      given = name.given();
    }
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

  /** Whether it may as well be a place: a lone word that once stands behind "in". */
  boolean isDoubtful() {
    return placed && !isSure();
  }

  /** Whether a title, say Mrs., cannot be this person's. */
  boolean contradicts(Titles.Gender gender) {
    return gender != Titles.Gender.UNKNOWN && !genders.isEmpty() && !genders.contains(gender);
  }

  boolean hasSurname(String single) {
    return Likeness.similar(surname, single)
        || surname.endsWith(" " + single)
        || surname.endsWith("-" + single);
  }

  /** Whether a name in full may be this person's. */
  boolean mayBe(Name name) {
    return Likeness.similar(surname, name.surname()) && Likeness.compatible(given, name.given());
  }

  /**
   * Under which key: given names and surname, folded, initials dropped where a given name is
   * written out ("Sergey V. Lavrov" is {@code sergey lavrov}); the surname alone where no given
   * name is known.
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
    return new Person(String.join(" ", parts), bestWritten());
  }

  /** The form with most words, not in capitals, else the commonest, else the first. */
  private String bestWritten() {
    String best = "";
    int bestScore = -1;
    for (Map.Entry<String, Integer> form : written.entrySet()) {
      String text = form.getKey();
      int words = text.split("\\s+").length;
      boolean capitals = text.length() > 3 && text.equals(text.toUpperCase(java.util.Locale.ROOT));
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
