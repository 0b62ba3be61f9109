package stet.revision.tag;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import stet.model.Person;
import stet.model.Tag;
import stet.revision.tag.figure.FigureDateReader;
import stet.revision.tag.word.SentenceWordings;
import stet.revision.tag.word.TextWord;
import stet.text.WordDistance;
import stet.text.language.LanguagePack;

/**
 * Rule for the tags {@code person-added}, {@code person-removed} and {@code name-spelling}: the
 * names in an edit.
 *
 * <p>A person was added only if the old version does not name the person at all: a full name in
 * place of a short one adds nobody, nor does a name in another sentence or in place of "she". Two
 * spellings of one name differ in a letter or two; both are listed among the persons, so that a
 * search for either finds the edit.
 */
final class PersonNameRule implements TagRule {

  @Override
  public void judge(EditInContext change, TagFindings findings) {
    List<PersonNaming.Placed> before = change.naming.mentionsBefore(change.edit);
    List<PersonNaming.Placed> after = change.naming.mentionsAfter(change.edit);
    if (before.isEmpty() && after.isEmpty() && !change.reworded()) {
      return;
    }
    Map<String, Person> persons = new LinkedHashMap<>();
    before.forEach(placed -> persons.putIfAbsent(placed.person().key(), placed.person()));
    after.forEach(placed -> persons.putIfAbsent(placed.person().key(), placed.person()));
    if (change.reworded()) {
      capitals(change, after, findings);
      spelling(change, before, after, persons, findings);
    }
    if (persons.isEmpty()) {
      return;
    }
    findings.persons.addAll(persons.values());
    SentenceWordings wording = change.wording();
    Set<String> touched = new HashSet<>();
    List<PersonNaming.Placed> gone = changed(before, wording.before(), change::stayedBefore);
    List<PersonNaming.Placed> come = changed(after, wording.after(), change::stayedAfter);
    gone.forEach(placed -> touched.add(placed.person().key()));
    come.forEach(placed -> touched.add(placed.person().key()));
    for (Person person : findings.persons) {
      if (touched.contains(person.key()) || findings.respelt.contains(person.key())) {
        findings.touched.add(person);
      }
    }
    if (!change.inByline()) {
      if (isNamedAnew(
          change.pack(), gone, wording.after(), after, findings, change.naming::isNamedAfter)) {
        findings.tags.add(Tag.PERSON_REMOVED);
      }
      if (isNamedAnew(
          change.pack(), come, wording.before(), before, findings, change.naming::isNamedBefore)) {
        findings.tags.add(Tag.PERSON_ADDED);
      }
    }
  }

  /**
   * Whether one side names a person whom the other version does not name. The other wording must
   * contain no word of the name, except as part of another person's name.
   */
  private static boolean isNamedAnew(
      LanguagePack pack,
      List<PersonNaming.Placed> names,
      List<TextWord> others,
      List<PersonNaming.Placed> otherNames,
      TagFindings findings,
      Predicate<PersonNaming.Placed> isNamedThere) {
    if (names.isEmpty()) {
      return false;
    }
    Set<String> words = new HashSet<>();
    others.forEach(word -> words.add(TextWord.withoutPossessive(pack, word.folded())));
    for (PersonNaming.Placed placed : names) {
      String key = placed.person().key();
      boolean known =
          findings.respelt.contains(key)
              || otherNames.stream().anyMatch(other -> other.person().key().equals(key));
      if (!known
          && !isNamedThere.test(placed)
          && (words(pack, placed).stream().noneMatch(words::contains)
              || otherNames.stream().anyMatch(other -> crosses(pack, placed, other)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether two names share a word, and each has one that the other lacks. */
  private static boolean crosses(LanguagePack pack, PersonNaming.Placed a, PersonNaming.Placed b) {
    Set<String> one = words(pack, a);
    Set<String> other = words(pack, b);
    return one.stream().anyMatch(other::contains)
        && !one.containsAll(other)
        && !other.containsAll(one);
  }

  private static Set<String> words(LanguagePack pack, PersonNaming.Placed placed) {
    Set<String> words = new HashSet<>();
    for (TextWord word : TextWord.of(placed.name(), 0, placed.name().length())) {
      words.add(TextWord.withoutPossessive(pack, word.folded()));
    }
    return words;
  }

  /** The names of which at least one word changed. */
  private static List<PersonNaming.Placed> changed(
      List<PersonNaming.Placed> names, List<TextWord> words, Predicate<Integer> stayed) {
    List<PersonNaming.Placed> changed = new ArrayList<>();
    for (PersonNaming.Placed placed : names) {
      for (int i = 0; i < words.size(); i++) {
        TextWord word = words.get(i);
        if (word.start() < placed.end() && word.end() > placed.start() && !stayed.test(i)) {
          changed.add(placed);
          break;
        }
      }
    }
    return changed;
  }

  private static void spelling(
      EditInContext change,
      List<PersonNaming.Placed> before,
      List<PersonNaming.Placed> after,
      Map<String, Person> persons,
      TagFindings findings) {
    SentenceWordings wording = change.wording();
    for (SentenceWordings.Gap gap : wording.gaps()) {
      List<TextWord> gone = wording.gone(gap);
      List<TextWord> come = wording.come(gap);
      if (gone.size() != come.size() || gone.size() > 3) {
        continue;
      }
      boolean all = true;
      boolean some = false;
      for (int i = 0; i < gone.size(); i++) {
        boolean person = isIn(before, gone.get(i)) || isIn(after, come.get(i));
        boolean same = gone.get(i).folded().equals(come.get(i).folded());
        boolean spelt =
            isRespelt(change, gone.get(i), come.get(i), person)
                && !areBothThere(change, gone.get(i), come.get(i))
                && !(isAlone(change.pack(), before, gone.get(i))
                    && isAlone(change.pack(), after, come.get(i))
                    && areBothWords(change.pack(), gone.get(i), come.get(i)));
        all &= same || spelt;
        some |= spelt;
      }
      if (all && some) {
        findings.tags.add(Tag.NAME_SPELLING);
        list(change.pack(), before, gone, persons, findings);
        list(change.pack(), after, come, persons, findings);
      }
    }
  }

  /**
   * Whether the old name is still in the new version and the new name was in the old one, so that
   * they belong to two persons.
   */
  private static boolean areBothThere(EditInContext change, TextWord gone, TextWord come) {
    return change.naming.isWrittenAfter(written(change.textBefore(), gone))
        && change.naming.isWrittenBefore(written(change.textAfter(), come));
  }

  private static String written(String text, TextWord word) {
    return text.substring(word.start(), word.end());
  }

  /** Whether no other part of the name identifies the person: {@code Mr Hill}. */
  private static boolean isAlone(
      LanguagePack pack, List<PersonNaming.Placed> names, TextWord word) {
    return names.stream().anyMatch(n -> covers(n, word) && words(pack, n).size() == 1);
  }

  /**
   * Whether both are common words, so that each is a name of its own: {@code Hill} and {@code
   * Hall}.
   */
  private static boolean areBothWords(LanguagePack pack, TextWord gone, TextWord come) {
    return CommonWords.knows(pack, TextWord.withoutPossessive(pack, gone.folded()))
        && CommonWords.knows(pack, TextWord.withoutPossessive(pack, come.folded()));
  }

  /**
   * Tags names of which only the capitals changed: {@code Macpherson} became {@code MacPherson}.
   */
  private static void capitals(
      EditInContext change, List<PersonNaming.Placed> after, TagFindings findings) {
    if (after.isEmpty()) {
      return;
    }
    SentenceWordings wording = change.wording();
    for (int i = 0; i < wording.before().size(); i++) {
      int partner = wording.partner(i);
      if (partner < 0) {
        continue;
      }
      TextWord gone = wording.before().get(i);
      TextWord come = wording.after().get(partner);
      String old = written(change.textBefore(), gone);
      String now = written(change.textAfter(), come);
      if (!old.equals(now)
          && isIn(after, come)
          && old.charAt(0) == now.charAt(0)
          && old.equalsIgnoreCase(now)
          && !old.equals(old.toUpperCase(Locale.ROOT))
          && !now.equals(now.toUpperCase(Locale.ROOT))) {
        findings.tags.add(Tag.NAME_SPELLING);
      }
    }
  }

  /** Lists a name under its spelling in this edit, in addition to the name that it is linked to. */
  private static void list(
      LanguagePack pack,
      List<PersonNaming.Placed> names,
      List<TextWord> words,
      Map<String, Person> persons,
      TagFindings findings) {
    for (PersonNaming.Placed placed : names) {
      for (TextWord word : words) {
        if (word.start() < placed.end() && word.end() > placed.start()) {
          findings.respelt.add(placed.person().key());
          String bare = TextWord.withoutPossessive(pack, word.folded());
          if (!placed.person().key().contains(SpellingDistance.plain(bare))) {
            String name = placed.name();
            String key =
                SpellingDistance.plain(name)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}' -]", "");
            persons.putIfAbsent(key, new Person(key, name));
            findings.respelt.add(key);
          }
        }
      }
    }
  }

  private static boolean isIn(List<PersonNaming.Placed> names, TextWord word) {
    return names.stream().anyMatch(name -> covers(name, word));
  }

  private static boolean covers(PersonNaming.Placed name, TextWord word) {
    return word.start() < name.end() && word.end() > name.start();
  }

  /** Whether two words are spellings of one name. */
  static boolean isRespelt(EditInContext change, TextWord gone, TextWord come, boolean person) {
    LanguagePack pack = change.pack();
    String old = TextWord.withoutPossessive(pack, gone.folded());
    String now = TextWord.withoutPossessive(pack, come.folded());
    String oldWritten = written(change.textBefore(), gone);
    String nowWritten = written(change.textAfter(), come);
    int longer = Math.max(old.length(), now.length());
    if (longer < 3
        || old.equals(now)
        || !Character.isUpperCase(oldWritten.charAt(0))
        || !Character.isUpperCase(nowWritten.charAt(0))
        || isAcronym(oldWritten)
        || isAcronym(nowWritten)
        || !letters(old)
        || !letters(now)
        || (!person
            && (FigureDateReader.isName(change.pack(), old)
                || FigureDateReader.isName(change.pack(), now)))) {
      return false;
    }
    if (SpellingDistance.plain(old).equals(SpellingDistance.plain(now))) {
      return true;
    }
    int most = longer < 6 ? 1 : 2;
    boolean near =
        WordDistance.between(old, now) <= most && SpellingDistance.beginAlike(pack, old, now);
    if (person) {
      return near;
    }
    boolean prefix = old.startsWith(now) || now.startsWith(old);
    // A capital at the beginning of a sentence does not show that a word is a name.
    boolean first = isFirst(change, gone);
    return near
        && change.sides.notation.words()
        && !isEnding(old, now)
        && !SpellingDistance.areOpposed(change.pack(), old, now)
        && !first
        && longer > 4
        && !prefix
        && !CommonWords.knows(change.pack(), old)
        && !CommonWords.knows(change.pack(), now);
  }

  /** Whether a word is the first of its sentence, not counting a number as in {@code 6. Marks}. */
  private static boolean isFirst(EditInContext change, TextWord word) {
    List<TextWord> words = change.wording().before();
    int at = Character.isDigit(words.getFirst().folded().charAt(0)) && words.size() > 1 ? 1 : 0;
    return word.start() <= words.get(at).start();
  }

  /**
   * Whether two words differ only in their endings, as {@code Europa} and {@code European} do; they
   * are more likely two words than two spellings.
   */
  private static boolean isEnding(String a, String b) {
    int shared = 0;
    while (shared < a.length() && shared < b.length() && a.charAt(shared) == b.charAt(shared)) {
      shared++;
    }
    return a.charAt(a.length() - 1) != b.charAt(b.length() - 1)
        && Math.max(a.length(), b.length()) - shared > 1
        && Math.min(a.length(), b.length()) - shared <= 1
        && shared > 2;
  }

  private static boolean isAcronym(String written) {
    return written.length() > 1 && Character.isUpperCase(written.charAt(1));
  }

  private static boolean letters(String word) {
    return word.chars().allMatch(c -> Character.isLetter(c) || c == '\'');
  }
}
