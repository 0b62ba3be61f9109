package stet.tag.speech;

import java.util.List;
import java.util.Set;
import stet.tag.word.Word;

/**
 * A verb in its place. What stands behind it tells what it means there: a clause, a thought or
 * somebody ({@code admitted that}, {@code admitted the mistake}, {@code slammed Mr. Lavrov}), or a
 * thing that something is done to ({@code admitted patients}, {@code slammed the door}).
 *
 * @param at the number of the verb among the words
 */
public record Predicate(String text, List<Word> words, int at) {

  /** No object is looked at for longer. */
  private static final int LONGEST_OBJECT = 7;

  /** A clause without "that" has its verb within so many words. */
  private static final int REACH = 11;

  /** With one of these another phrase than the object begins. */
  private static final Set<String> OF_OTHER_PHRASES =
      words(
          "of to in on at by for from with about against into over under through after before"
              + " during near until since across around without as than that which who whom"
              + " when where while because if or but is are was were has had will would");

  /** With one of these a clause begins that tells what is known, asked or said. */
  private static final Set<String> OF_CLAUSES =
      words("that how why whether what where when who if");

  /** A clause has one of these, mostly. */
  private static final Set<String> FINITE =
      words(
          "is are was were has have had will would can could may might must should does did isn't"
              + " wasn't weren't hasn't hadn't won't can't cannot");

  /** A time or place may stand ahead of "that": {@code found last week that}. */
  private static final Set<String> OF_ASIDES =
      words(
          "last this on in at again yesterday today also monday tuesday wednesday thursday friday"
              + " saturday sunday");

  /** What a verb of saying has hardly ever behind it, or only together with a clause. */
  private static final Set<String> AHEAD_OF_PHRASES =
      words("to of for by with from as in on at if during through under");

  /** Verbs that say something without an object: {@code warned of}, {@code agreed to}. */
  private static final Set<String> WITH_A_PHRASE =
      words(
          "agree warn complain insist appeal argue comment testify apologise apologize respond object"
              + " refer allude hint reply talk admit confess call ask plead vow promise threaten"
              + " pledge offer consent decide refuse decline speculate muse joke boast brag gloat"
              + " lecture rant rail wonder");

  /** Behind one of these a clause has its "that", if there is one. */
  private static final Set<String> NO_CLAUSE_BEHIND = words("to of for by with from as into");

  private static final Set<String> DETERMINERS = words("the a an his her their its");

  private static final Set<String> SOMEBODY = words("him them us me it himself herself");

  private static final Set<String> PEOPLE =
      words(
          "government administration party council union people voters workers protesters rival"
              + " rivals opponent opponents ally allies critics side");

  /** What one has a word for or against, or tells. */
  private static final Set<String> THOUGHTS =
      words(
          "plan plans decision decisions proposal proposals idea ideas claim claims move moves"
              + " ruling policy policies law laws legislation bill bid deal vote findings finding"
              + " result results reform reforms strategy verdict criticism suggestion suggestions"
              + " notion view views allegation allegations accusation accusations guilt mistake"
              + " mistakes error errors wrongdoing responsibility record rights action actions"
              + " measures conduct choice comments remarks statement agreement change changes"
              + " approach practice sanctions budget tax taxes response handling argument"
              + " arguments importance fact details existence truth extent profit profits loss"
              + " losses earnings revenue revenues sales income growth rise increase decline"
              + " cases deaths progress news announcement apology resolution recommendations"
              + " recommendation conclusion conclusions offer report reports study theory belief"
              + " opinion position fears concerns fairness need depth experience veracity"
              + " motives wisdom value legality validity integrity competence ability judgment"
              + " judgement loyalty credibility honesty patriotism fitness sincerity endorsement"
              + " nomination appointment comparison performance weakness research assessment"
              + " forecast amendment candidate candidacy ban war cause campaign motion petition"
              + " treaty charges charge account involvement links rumour rumours rumors request"
              + " calls demand demands vision rhetoric delay delays question questions");

  /** The verb, as words are compared. */
  String verb() {
    return words.get(at).folded();
  }

  /** The word so many places behind the verb; empty for none. */
  String behind(int places) {
    return at + places < words.size() ? words.get(at + places).folded() : "";
  }

  /** Whether it is a verb's past, and no part of a name. */
  boolean isPast() {
    return verb().endsWith("ed") && !Character.isUpperCase(text.charAt(words.get(at).start()));
  }

  /** Whether nothing stands behind the verb. */
  boolean isLast() {
    return at + 1 == words.size();
  }

  /** All words behind the verb. */
  List<String> allBehind() {
    return words.subList(at + 1, words.size()).stream().map(Word::folded).toList();
  }

  /** Another verb of the same sentence. */
  Predicate moved(int places) {
    return new Predicate(text, words, at + places);
  }

  /** The words up to the next that begins another phrase. */
  List<Word> object() {
    int end = at + 1;
    while (end < Math.min(words.size(), at + 1 + LONGEST_OBJECT)
        && !OF_OTHER_PHRASES.contains(words.get(end).folded())) {
      end++;
    }
    return words.subList(at + 1, end);
  }

  /** Whether a word of the object is one of these. */
  boolean isOf(Set<String> nouns) {
    return object().stream().anyMatch(word -> nouns.contains(word.folded()));
  }

  /** Whether the object is a thought, or what one may have an opinion of. */
  boolean isOfThought() {
    return isOf(THOUGHTS);
  }

  /** Whether a word is for a thought. */
  static boolean isThought(String folded) {
    return THOUGHTS.contains(folded);
  }

  /** Whether the object is somebody: a name, a pronoun or an office. */
  boolean isOfSomebody() {
    return isOfName() || object().stream().anyMatch(Predicate::isOfPeople);
  }

  /** Whether the object is a name or a pronoun. */
  boolean isOfName() {
    List<Word> object = object();
    int first = DETERMINERS.contains(behind(1)) ? 1 : 0;
    return (object.size() > first && Character.isUpperCase(text.charAt(object.get(first).start())))
        || (!object.isEmpty() && SOMEBODY.contains(behind(1)))
        || (object.size() == 1 && behind(1).equals("her"));
  }

  private static boolean isOfPeople(Word word) {
    return Offices.is(word.folded()) || PEOPLE.contains(word.folded());
  }

  /** Whether something is told to be doing something, a little way behind the verb. */
  boolean reachesDoing() {
    return words
        .subList(Math.min(words.size(), at + 2), Math.min(words.size(), at + REACH))
        .stream()
        .anyMatch(word -> word.folded().endsWith("ing"));
  }

  /** {@code that the bridge is shut}, {@code how it burnt}. */
  boolean opensClause() {
    return OF_CLAUSES.contains(behind(1));
  }

  /** {@code admitted the bridge was shut}, {@code found last week that it was}. */
  boolean takesClause() {
    if (NO_CLAUSE_BEHIND.contains(behind(1))) {
      return false; // "admitted to hospital will be tested"
    }
    boolean aside = OF_ASIDES.contains(behind(1));
    for (int i = at + 1; i < Math.min(words.size(), at + REACH); i++) {
      String word = words.get(i).folded();
      if (word.equals("that") || word.equals("how")) {
        return i == at + 1 || aside;
      }
      if (FINITE.contains(word) || word.endsWith("'re")) {
        return !aside; // "the damage found in the bridge was old"
      }
      if (OF_CLAUSES.contains(word) || word.equals("which") || word.equals("and")) {
        return i == at + 1 && OF_CLAUSES.contains(word);
      }
    }
    return false;
  }

  /** Whether one of these stands within a clause's reach. */
  boolean reaches(Set<String> wanted) {
    return words.subList(at + 1, Math.min(words.size(), at + REACH)).stream()
        .anyMatch(word -> wanted.contains(word.folded()));
  }

  /**
   * {@code staff admitted to hospital}, {@code rules set out below}: a participle, which tells what
   * was done to whom stands ahead of it.
   */
  public boolean isParticiple() {
    return verb().endsWith("ed")
        && AHEAD_OF_PHRASES.contains(behind(1))
        && !WITH_A_PHRASE.contains(Reporting.infinitive(verb()))
        && !takesClause();
  }

  /** {@code banning}, {@code temporarily banning}. */
  boolean isOfDoing() {
    String doing = behind(1).endsWith("ly") ? behind(2) : behind(1);
    return doing.endsWith("ing");
  }

  /** Where the object ends: the places behind the verb at which what follows begins. */
  int pastObject() {
    return 1 + object().size();
  }

  static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }
}
