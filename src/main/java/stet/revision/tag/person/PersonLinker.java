package stet.revision.tag.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.model.Person;
import stet.revision.tag.person.PersonRecognizer.Mention;
import stet.text.language.LanguagePack;

/**
 * Linker of the mentions in an article to persons.
 *
 * <p>Names of two words and more are linked if the surnames agree and the given names may be one
 * person's. A single word is linked to the person with that surname, or else with that given name.
 * If several persons of the article have that surname and no title distinguishes them, the word is
 * linked to the only one of them who was named in full so far, or in the same paragraph, or to the
 * one who is named far more often than the others. If these do not agree or none applies, it is a
 * person of its own, under the surname alone.
 */
public final class PersonLinker {

  /** A mention with the person it names. */
  public record Named(Mention mention, Person person) {}

  private static final int SURNAME = 100;
  private static final int GIVEN_NAME = 50;
  private static final int WRONG_GENDER = -60;

  /**
   * How many times as often as any other person somebody must be named to be the main person of the
   * article.
   */
  private static final int FOREMOST = 3;

  private record Attached(Mention mention, PersonCluster individual) {}

  private final List<PersonCluster> individuals = new ArrayList<>();
  private final Map<String, PersonCluster> byFullName = new HashMap<>();
  private final List<List<Attached>> attached = new ArrayList<>();

  /** The person of each cluster, made when all mentions are linked. */
  private final Map<PersonCluster, Person> persons = new HashMap<>();

  private PersonLinker() {}

  /**
   * Reads a whole article: finds its names, links them, looks for the surnames now known in the
   * rest of the text, and links all again.
   *
   * @param language the word lists of the language in which the texts are read
   * @param texts headline and paragraphs, in the order of the article
   */
  public static PersonLinker read(
      PersonRecognizer recogniser, LanguagePack language, List<String> texts) {
    return read(recogniser, language, texts, Set.copyOf(texts));
  }

  /**
   * Reads an article to find the persons in some of its texts: if these name nobody, the others are
   * not read, and {@link #named} returns nothing for any text.
   */
  public static PersonLinker read(
      PersonRecognizer recogniser, LanguagePack language, List<String> texts, Set<String> wanted) {
    if (!PersonScanScope.isAnybodys(recogniser, language, texts, wanted)) {
      PersonLinker nobody = new PersonLinker();
      texts.forEach(text -> nobody.attached.add(List.of()));
      return nobody;
    }
    List<RecognizedParagraph> readings = new ArrayList<>(texts.size());
    for (String text : texts) {
      readings.add(recogniser.read(text, language));
    }
    return joined(readings);
  }

  /**
   * Links the mentions of an article, and links them again with the mentions that a sweep finds.
   */
  static PersonLinker joined(List<RecognizedParagraph> found) {
    List<RecognizedParagraph> readings = new ArrayList<>(found);
    PersonLinker first = of(readings);
    Set<String> known = first.surnames();
    boolean more = false;
    for (int i = 0; i < readings.size(); i++) {
      RecognizedParagraph swept = sweep(readings.get(i), known);
      more |= !swept.equals(readings.get(i));
      readings.set(i, swept);
    }
    return more ? of(readings) : first;
  }

  /**
   * Links the mentions of an article.
   *
   * @param readings the readings in the order of the article
   */
  public static PersonLinker of(List<RecognizedParagraph> readings) {
    PersonLinker cast = new PersonLinker();
    for (int i = 0; i < readings.size(); i++) {
      cast.attached.add(new ArrayList<>());
      for (RecognizedParagraph.Entry entry : readings.get(i).entries()) {
        if (!entry.name().single()) {
          cast.joinFull(i, entry);
        }
      }
    }
    for (int i = 0; i < readings.size(); i++) {
      for (RecognizedParagraph.Entry entry : readings.get(i).entries()) {
        if (entry.name().single()) {
          cast.joinSingle(i, entry);
        }
      }
    }
    cast.attached.forEach(list -> list.sort(Comparator.comparingInt(a -> a.mention.start())));
    cast.doubt(readings);
    return cast;
  }

  /** The mentions of one reading, given its index in the list, each with the person it names. */
  public List<Named> named(int reading) {
    if (attached.get(reading).isEmpty()) {
      return List.of();
    }
    List<Named> named = new ArrayList<>();
    for (Attached a : attached.get(reading)) {
      if (!a.individual.isDoubtful()) {
        Person person = persons.computeIfAbsent(a.individual, PersonCluster::person);
        named.add(new Named(a.mention, person));
      }
    }
    return named;
  }

  /**
   * Finds in a text the surnames of linked persons that no mention covers yet, and surnames of
   * others behind Mr, Mrs and the like.
   *
   * @return the reading with the new mentions, or the same reading if there are none
   */
  public RecognizedParagraph sweep(RecognizedParagraph reading) {
    return sweep(reading, surnames());
  }

  private static RecognizedParagraph sweep(RecognizedParagraph reading, Set<String> known) {
    List<RecognizedParagraph.Entry> found = new ArrayList<>(0);
    for (RecognizedParagraph.Entry entry : reading.lone()) {
      ParsedName name = entry.name();
      if (name.personal() || (!name.placed() && known.contains(name.surname()))) {
        found.add(entry);
      }
    }
    return reading.with(found);
  }

  /** The surnames of the clusters that are surely persons. */
  private Set<String> surnames() {
    Set<String> surnames = new HashSet<>();
    for (PersonCluster individual : individuals) {
      if (individual.isSure()) {
        surnames.add(individual.surname());
      }
    }
    return surnames;
  }

  private void joinFull(int reading, RecognizedParagraph.Entry entry) {
    String full = entry.name().full();
    PersonCluster found = byFullName.get(full);
    for (int i = 0; found == null && i < individuals.size(); i++) {
      if (individuals.get(i).mayBe(entry.name())) {
        found = individuals.get(i);
      }
    }
    PersonCluster individual = found == null ? create(entry.name()) : found;
    byFullName.put(full, individual);
    individual.introduce(reading, entry.mention().start());
    attach(reading, entry, individual);
  }

  private void joinSingle(int reading, RecognizedParagraph.Entry entry) {
    List<PersonCluster> best = new ArrayList<>(2);
    int bestScore = 1;
    for (PersonCluster individual : individuals) {
      int score = score(individual, entry.name());
      if (score > bestScore) {
        best.clear();
        bestScore = score;
      }
      if (score == bestScore) {
        best.add(individual);
      }
    }
    if (best.isEmpty()) {
      attach(reading, entry, create(entry.name()));
      return;
    }
    PersonCluster meant =
        best.size() == 1 ? best.getFirst() : meant(best, reading, entry.mention());
    attach(reading, entry, meant == null ? nobodyElse(entry.name()) : meant);
  }

  /**
   * The person who is meant among several with the same surname: the only one introduced so far, or
   * in this paragraph, or the main person of the article; null if that is unclear.
   */
  private static @Nullable PersonCluster meant(
      List<PersonCluster> bearers, int reading, Mention mention) {
    int start = mention.start();
    List<PersonCluster> introduced = new ArrayList<>(bearers);
    introduced.removeIf(bearer -> !bearer.isIntroduced(reading, start));
    if (introduced.size() < 2) {
      return introduced.isEmpty() ? null : introduced.getFirst();
    }
    introduced.sort(
        Comparator.comparingInt((PersonCluster bearer) -> bearer.timesNamed(reading, start))
            .reversed());
    int most = introduced.get(0).timesNamed(reading, start);
    int next = introduced.get(1).timesNamed(reading, start);
    PersonCluster foremost = most >= FOREMOST * next ? introduced.getFirst() : null;
    introduced.removeIf(bearer -> !bearer.isIntroducedIn(reading, start));
    if (introduced.isEmpty()) {
      return foremost;
    }
    PersonCluster here = introduced.getFirst();
    return introduced.size() == 1 && (foremost == null || foremost.equals(here)) ? here : null;
  }

  private static int score(PersonCluster individual, ParsedName name) {
    int score = 0;
    if (individual.hasSurname(name.surname())) {
      score = SURNAME;
    } else if (!name.titled() && individual.firstGiven().equals(name.surname())) {
      score = GIVEN_NAME;
    }
    return score > 0 && individual.contradicts(name.gender()) ? score + WRONG_GENDER : score;
  }

  /** The person who is known only by a surname that several persons have. */
  private PersonCluster nobodyElse(ParsedName name) {
    for (PersonCluster individual : individuals) {
      if (!individual.hasGiven() && individual.surname().equals(name.surname())) {
        return individual;
      }
    }
    PersonCluster nobody = create(name);
    nobody.isSurnameOfOthers();
    return nobody;
  }

  /** Counts the evidence for a place, a ship or a firm against each name of a single word. */
  private void doubt(List<RecognizedParagraph> readings) {
    Map<String, PersonCluster> unsure = new HashMap<>();
    for (PersonCluster individual : individuals) {
      if (!individual.isSure()) {
        unsure.putIfAbsent(individual.surname(), individual);
      }
    }
    if (unsure.isEmpty()) {
      return;
    }
    for (RecognizedParagraph reading : readings) {
      reading.doubted().forEach(word -> doubt(unsure.get(word)));
    }
  }

  private static void doubt(@Nullable PersonCluster individual) {
    if (individual != null) {
      individual.doubt();
    }
  }

  private PersonCluster create(ParsedName name) {
    PersonCluster individual = new PersonCluster(name);
    individuals.add(individual);
    return individual;
  }

  private void attach(int reading, RecognizedParagraph.Entry entry, PersonCluster individual) {
    individual.add(entry.name(), reading, entry.mention().start());
    attached.get(reading).add(new Attached(entry.mention(), individual));
  }
}
