package stet.tag.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.model.Person;
import stet.tag.person.PersonRecogniser.Mention;

/**
 * Everyone an article names: its mentions, joined to persons.
 *
 * <p>Names of two words and more are joined where the surnames agree and the given names may be one
 * person's. A word alone goes to the person who bears it as surname, or failing that as given name.
 * Where several persons of the article bear that surname, and no title tells them apart, it goes to
 * none of them: it is its own person, under the surname alone.
 */
public final class Cast {

  /** One paragraph or headline, and the names that a recogniser found in it. */
  public record Reading(String text, List<Mention> mentions) {}

  /** A mention, and who is named by it. */
  public record Named(Mention mention, Person person) {}

  private static final int SURNAME = 100;
  private static final int GIVEN_NAME = 50;
  private static final int WRONG_GENDER = -60;

  private record Entry(int reading, Mention mention, Name name) {}

  private final List<Individual> individuals = new ArrayList<>();
  private final List<List<Attached>> attached = new ArrayList<>();

  private record Attached(Mention mention, Individual individual) {}

  private Cast() {}

  /**
   * Joins the mentions of an article.
   *
   * @param readings in the order of the article
   */
  public static Cast of(List<Reading> readings) {
    Cast cast = new Cast();
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      cast.attached.add(new ArrayList<>());
      for (Mention mention : readings.get(i).mentions()) {
        Name name = Name.of(readings.get(i).text(), mention);
        if (name != null) {
          entries.add(new Entry(i, mention, name));
        }
      }
    }
    entries.stream().filter(entry -> !entry.name.single()).forEach(cast::joinFull);
    entries.stream().filter(entry -> entry.name.single()).forEach(cast::joinSingle);
    cast.attached.forEach(list -> list.sort(Comparator.comparingInt(a -> a.mention.start())));
    return cast;
  }

  /** The mentions of one reading, by its place in the list, and who is named by each. */
  public List<Named> named(int reading) {
    return attached.get(reading).stream()
        .filter(a -> !a.individual.isDoubtful())
        .map(a -> new Named(a.mention, a.individual.person()))
        .toList();
  }

  /**
   * Finds in a text the surnames of the cast that no mention covers yet: a capitalised word that
   * stands between no others, or behind a title.
   *
   * @return all mentions of the text, the given ones and those found, in order
   */
  public List<Mention> sweep(Reading reading) {
    Set<String> surnames = new HashSet<>();
    for (Individual individual : individuals) {
      if (individual.isSure() && individual.surname().length() > 2) {
        surnames.add(individual.surname());
      }
    }
    if (surnames.isEmpty()) {
      return reading.mentions();
    }
    List<Mention> mentions = new ArrayList<>(reading.mentions());
    List<Token> tokens = Token.of(reading.text());
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.isCapitalised()
          && surnames.contains(Names.fold(token.bare()))
          && standsAlone(tokens, i)
          && reading.mentions().stream()
              .noneMatch(m -> m.start() < token.end() && m.end() > token.start())) {
        mentions.add(
            Mention.of(reading.text(), token.start(), token.start() + token.bare().length()));
      }
    }
    mentions.sort(Comparator.comparingInt(Mention::start));
    return mentions;
  }

  private static boolean standsAlone(List<Token> tokens, int i) {
    if (i + 1 < tokens.size()) {
      Token right = tokens.get(i + 1);
      if (right.isCapitalised() && !right.opens()) {
        return false;
      }
    }
    if (i == 0 || tokens.get(i).opens()) {
      return true;
    }
    Token left = tokens.get(i - 1);
    return !left.isCapitalised() || Titles.isTitle(left) || left.opens();
  }

  private void joinFull(Entry entry) {
    Individual found = null;
    for (Individual individual : individuals) {
      if (individual.mayBe(entry.name)) {
        found = individual;
        break;
      }
    }
    attach(entry, found == null ? create(entry.name) : found);
  }

  private void joinSingle(Entry entry) {
    String single = entry.name.surname();
    @Nullable Individual best = null;
    int bestScore = 0;
    boolean several = false;
    for (Individual individual : individuals) {
      int score = score(individual, entry.name, single);
      if (score > bestScore) {
        several = false;
        best = individual;
        bestScore = score;
      } else if (score == bestScore && score > 0) {
        several = true;
      }
    }
    if (best == null) {
      attach(entry, create(entry.name));
    } else if (several) {
      attach(entry, nobodyElse(entry.name));
    } else {
      attach(entry, best);
    }
  }

  private static int score(Individual individual, Name name, String single) {
    int score = 0;
    if (individual.hasSurname(single)) {
      score = SURNAME;
    } else if (individual.firstGiven().equals(single) && !name.titled()) {
      score = GIVEN_NAME;
    }
    return score > 0 && individual.contradicts(name.gender()) ? score + WRONG_GENDER : score;
  }

  /** Who is known by a surname that several persons bear. */
  private Individual nobodyElse(Name name) {
    for (Individual individual : individuals) {
      if (!individual.hasGiven() && individual.surname().equals(name.surname())) {
        return individual;
      }
    }
    return create(name);
  }

  private Individual create(Name name) {
    Individual individual = new Individual(name);
    individuals.add(individual);
    return individual;
  }

  private void attach(Entry entry, Individual individual) {
    individual.add(entry.name);
    attached.get(entry.reading).add(new Attached(entry.mention, individual));
  }
}
