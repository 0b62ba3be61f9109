package stet.revision.tag.quote;

import java.util.List;
import java.util.Set;
import stet.revision.tag.word.TextWord;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * A verb with the words around it. The words behind it decide its meaning: a clause, a thought or a
 * person ({@code admitted that}, {@code admitted the mistake}, {@code slammed Mr. Lavrov}), or a
 * thing on which something is done ({@code admitted patients}, {@code slammed the door}).
 *
 * @param at the index of the verb among the words
 */
public record VerbPhrase(LanguagePack pack, String text, List<TextWord> words, int at) {

  /** The most words of an object that are read. */
  private static final int LONGEST_OBJECT = 7;

  /** The distance from a verb, in words, within which its clause is looked for. */
  private static final int REACH = 11;

  /** The verb in the folded form in which words are compared. */
  String verb() {
    return words.get(at).folded();
  }

  /** The folded word at a distance behind the verb; empty for none. */
  String behind(int places) {
    return at + places < words.size() ? words.get(at + places).folded() : "";
  }

  /** Whether the word at a distance behind the verb is in a list. */
  boolean isBehind(int places, WordList list) {
    return pack.has(list, behind(places));
  }

  /** Whether the word at a distance behind the verb is in the form of a present participle. */
  boolean isDoingBehind(int places) {
    return pack.hasEnding(WordList.PRESENT_PARTICIPLE_ENDINGS, behind(places));
  }

  /** Whether the verb is in the past tense and not part of a name. */
  boolean isPast() {
    return pack.hasEnding(WordList.PAST_ENDINGS, verb())
        && !Character.isUpperCase(text.charAt(words.get(at).start()));
  }

  /** Whether the verb is the last word. */
  boolean isLast() {
    return at + 1 == words.size();
  }

  /** All words behind the verb. */
  List<String> allBehind() {
    return words.subList(at + 1, words.size()).stream().map(TextWord::folded).toList();
  }

  /** The phrase of another verb in the same sentence, a number of places behind this one. */
  VerbPhrase moved(int places) {
    return new VerbPhrase(pack, text, words, at + places);
  }

  /** The words behind the verb, up to the next word that begins another phrase. */
  List<TextWord> object() {
    int end = at + 1;
    while (end < Math.min(words.size(), at + 1 + LONGEST_OBJECT)
        && !pack.has(WordList.OTHER_PHRASE_OPENERS, words.get(end).folded())) {
      end++;
    }
    return words.subList(at + 1, end);
  }

  /** Whether a word of the object is one of the given nouns. */
  boolean isOf(Set<String> nouns) {
    return object().stream().anyMatch(word -> nouns.contains(word.folded()));
  }

  /** Whether the object is a thought, or a matter of opinion. */
  boolean isOfThought() {
    return isOf(pack.words(WordList.THOUGHT_NOUNS));
  }

  /** Whether a word names a thought. */
  static boolean isThought(LanguagePack pack, String folded) {
    return pack.has(WordList.THOUGHT_NOUNS, folded);
  }

  /** Whether the object is a person: a name, a pronoun or an office. */
  boolean isOfSomebody() {
    return isOfName() || object().stream().anyMatch(word -> isOfPeople(pack, word));
  }

  /** Whether the object is a name or a pronoun. */
  boolean isOfName() {
    List<TextWord> object = object();
    int first = pack.has(WordList.PREDICATE_DETERMINERS, behind(1)) ? 1 : 0;
    return (object.size() > first && Character.isUpperCase(text.charAt(object.get(first).start())))
        || (!object.isEmpty() && pack.has(WordList.OBJECT_PRONOUNS, behind(1)))
        || (object.size() == 1 && isBehind(1, WordList.POSSESSIVE_OBJECT_PRONOUNS));
  }

  private static boolean isOfPeople(LanguagePack pack, TextWord word) {
    return OfficeTitles.is(pack, word.folded()) || pack.has(WordList.PEOPLE_WORDS, word.folded());
  }

  /** Whether a verb in -ing follows the verb, with at least one word between. */
  boolean reachesDoing() {
    return words
        .subList(Math.min(words.size(), at + 2), Math.min(words.size(), at + REACH))
        .stream()
        .anyMatch(word -> pack.hasEnding(WordList.PRESENT_PARTICIPLE_ENDINGS, word.folded()));
  }

  /**
   * Whether a clause with a conjunction follows the verb: {@code that the bridge is shut}, {@code
   * how it burnt}.
   */
  boolean opensClause() {
    return pack.has(WordList.CLAUSE_OPENERS, behind(1));
  }

  /**
   * Whether a clause is the object of the verb: {@code admitted the bridge was shut}, {@code found
   * last week that it was}.
   */
  boolean takesClause() {
    if (pack.has(WordList.CLAUSELESS_PREPOSITIONS, behind(1))) {
      return false; // "admitted to hospital will be tested"
    }
    boolean aside = pack.has(WordList.ASIDE_WORDS, behind(1));
    for (int i = at + 1; i < Math.min(words.size(), at + REACH); i++) {
      String word = words.get(i).folded();
      if (pack.has(WordList.CLAUSE_OBJECT_OPENERS, word)) {
        return i == at + 1 || aside;
      }
      if (pack.has(WordList.FINITE_VERBS, word)
          || pack.hasEnding(WordList.CONTRACTED_VERBS, word)) {
        return !aside; // "the damage found in the bridge was old"
      }
      if (pack.has(WordList.CLAUSE_OPENERS, word) || pack.has(WordList.CLAUSE_BREAKS, word)) {
        return i == at + 1 && pack.has(WordList.CLAUSE_OPENERS, word);
      }
    }
    return false;
  }

  /** Whether one of the wanted words is near enough behind the verb to be in its clause. */
  boolean reaches(Set<String> wanted) {
    return words.subList(at + 1, Math.min(words.size(), at + REACH)).stream()
        .anyMatch(word -> wanted.contains(word.folded()));
  }

  /**
   * Whether the verb is a participle, which says what was done to the noun ahead of it: {@code
   * staff admitted to hospital}, {@code rules set out below}.
   */
  public boolean isParticiple() {
    return pack.hasEnding(WordList.PAST_ENDINGS, verb())
        && pack.has(WordList.OBJECTLESS_PREPOSITIONS, behind(1))
        && !pack.has(WordList.OBJECTLESS_SAYING_VERBS, ReportingVerbs.infinitive(pack, verb()))
        && !takesClause();
  }

  /** Whether the object is a verb in -ing: {@code banning}, {@code temporarily banning}. */
  boolean isOfDoing() {
    return isDoingBehind(pack.hasEnding(WordList.ADVERB_ENDINGS, behind(1)) ? 2 : 1);
  }

  /**
   * The end of the object: the number of places behind the verb at which the next phrase begins.
   */
  int pastObject() {
    return 1 + object().size();
  }

  static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }
}
