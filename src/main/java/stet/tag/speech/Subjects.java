package stet.tag.speech;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who it is that a verb of a row of words tells of: {@code Mr. Lavrov, the minister, also said} on
 * its left, {@code said Mr. Lavrov} on its right, {@code was called … by Mr. Lavrov}, {@code Mr.
 * Lavrov’s claim}.
 */
public final class Subjects {

  private static final Set<String> AUXILIARIES =
      words(
          "has have had is are was were be been being will would can could may might must should do"
              + " does did also later then now again once never always still even just only already"
              + " not further repeatedly reportedly famously publicly recently previously instead"
              + " too who he's she's i've we've they've he'd she'd goes went on soon first since"
              + " who'd didn't doesn't hasn't hadn't don't won't wouldn't couldn't can't");

  /** A subject does not reach over these. */
  private static final Set<String> BREAKS =
      words(
          "that when while because if but where which whom after before although though whether as"
              + " since until unless so than and or why how what");

  /** A subject behind its verb does not reach over these. */
  private static final Set<String> ENDS =
      words(
          "in on at after before during when while as to by from with that who whose because about"
              + " for last this earlier later is was were are has had will would not if but via"
              + " told monday tuesday wednesday thursday friday saturday sunday yesterday today"
              + " tomorrow nach vor im am bei zum zur auf mit über dem gegenüber heute gestern"
              + " montag dienstag mittwoch donnerstag freitag samstag sonntag après avant dans sur"
              + " lors au aux du en devant ce cette lundi mardi mercredi jeudi vendredi samedi"
              + " dimanche el tras ante nel nella alla nesta neste em tegen в во на после по"
              + " and where which speaking referring adding noting over regarding into"
              + " through under");

  private static final Set<String> NO_SUBJECT =
      words(
          "and but or in on at to for which that who when while as of from with by is was were are"
              + " has had have about after before because if so than then since not during into"
              + " like");

  private static final Set<String> PRONOUNS =
      words("he she they we i it you somebody everyone who");

  private static final Set<String> OBJECTS =
      words("him her them us me himself herself themselves myself ourselves it");

  /** Surnames and given names besides, where they have a capital: {@code Mrs May said}. */
  private static final Set<String> NAMES_TOO = words("may will");

  private final WordRow row;
  private final boolean question;

  /**
   * @param question whether the row opens a sentence that ends as a question
   */
  Subjects(WordRow row, boolean question) {
    this.row = row;
    this.question = question;
  }

  /** Whether a word may stand between a subject and its verb. */
  static boolean isAuxiliary(String word) {
    return AUXILIARIES.contains(word);
  }

  /** Whether a word stands for whoever speaks, as {@code he} does. */
  public static boolean isPronoun(String word) {
    return PRONOUNS.contains(word);
  }

  /** Whether no subject begins with a word. */
  static boolean beginsNone(String word) {
    return NO_SUBJECT.contains(word);
  }

  /** The subject left of a verb, no further than a word. */
  @Nullable Attributed left(int verb, int least) {
    int end = verb - 1;
    if (row.isBe(end) && !row.folded(verb).endsWith("ing")) {
      // "Residents were asked to": who is told something, not who tells it.
      return null;
    }
    while (end >= least
        && !row.breakBefore(end + 1)
        && (isAuxiliary(end) || row.folded(end).endsWith("ly"))) {
      end--;
    }
    if (end < least) {
      return null;
    }
    while (end > least && row.closesBracket(end)) {
      while (end > least && !row.opensBracket(end)) {
        end--;
      }
      end--;
    }
    if (end < least) {
      return null;
    }
    int start = end;
    boolean bracket = end + 1 < row.size() && row.opensBracket(end + 1);
    if (!bracket && row.breakBefore(end + 1)) {
      // "Mr. Lavrov, the minister, said": over the apposition, if a name or pronoun stands there.
      int apposition = end;
      while (apposition > least && !row.breakBefore(apposition)) {
        apposition--;
      }
      if (apposition == least || !row.isComma(apposition) || !row.isComma(end + 1)) {
        return null;
      }
      end = overOffices(apposition - 1, least);
      start = end;
    }
    while (start > least
        && !row.breakBefore(start)
        && !BREAKS.contains(row.folded(start - 1))
        && !Reporting.isPlain(row.folded(start - 1))) {
      start--;
    }
    while (start < end
        && (NO_SUBJECT.contains(row.folded(start)) || isTime(start) || opensQuestion(start))) {
      start++;
    }
    if (PRONOUNS.contains(row.folded(end))) {
      start = end;
    }
    int name = nameAhead(start, end, least);
    if (name >= 0) {
      int last = name;
      while (!row.breakBefore(last + 1)) {
        last++;
      }
      return row.found(row.word(name).start(), row.word(last).end(), verb);
    }
    boolean object = start == end && isObject(start) && !row.folded(start).equals("it");
    if (object || NO_SUBJECT.contains(row.folded(start))) {
      return null;
    }
    return row.found(row.word(start).start(), row.word(end).end(), verb);
  }

  /**
   * Where a name begins that an office follows whose comma is forgotten: {@code Ada Thorne,
   * Director of the Port said}, {@code Ada Thorne, Chief Adviser, QPA said}; -1 for none.
   */
  private int nameAhead(int start, int end, int least) {
    if (start - 2 < least || !row.isComma(start)) {
      return -1;
    }
    int behind = overOffices(start - 1, least) + 1;
    boolean office = behind < start && row.isCapital(end);
    if (!office && !isOfficeOfSomething(start, end)) {
      return -1;
    }
    int from = office ? behind : start;
    int first = from - 1;
    while (first > least && !row.breakBefore(first)) {
      first--;
    }
    for (int i = first; i < from; i++) {
      if (!row.isCapital(i) || NO_SUBJECT.contains(row.folded(i)) || ends(i)) {
        return -1;
      }
    }
    return from - first > 1 ? first : -1;
  }

  /** {@code Medical Director at Public Health England}. */
  private boolean isOfficeOfSomething(int start, int end) {
    for (int i = start; i < end; i++) {
      if (Offices.is(row.folded(i))) {
        return row.is(i + 1, "of") || row.is(i + 1, "at") || row.is(i + 1, "for");
      }
    }
    return false;
  }

  /** {@code Dr Harries, Chief Executive, UKHSA, said}: over each further part that is an office. */
  private int overOffices(int last, int least) {
    int end = last;
    while (true) {
      int part = end;
      boolean office = Offices.is(row.folded(end));
      while (part > least && !row.breakBefore(part)) {
        part--;
        office |=
            Offices.is(row.folded(part)) && (row.is(part + 1, "of") || row.is(part + 1, "at"));
      }
      if (!office || part == least || !row.isComma(part)) {
        return end;
      }
      end = part - 1;
    }
  }

  private boolean isTime(int i) {
    return ENDS.contains(row.folded(i)) && row.folded(i).endsWith("day");
  }

  /** The subject right of a verb. */
  @Nullable Attributed right(int after, int verb) {
    int start = after + 1;
    if (start >= row.size()
        || row.breakBefore(start)
        || NO_SUBJECT.contains(row.folded(start))
        || (isObject(start) && !isOwner(start))) {
      return null;
    }
    int end = start;
    while (end + 1 < row.size()
        && !row.breakBefore(end + 1)
        && !ends(end + 1)
        && !PRONOUNS.contains(row.folded(start))
        && end - start < 14) {
      end++;
    }
    return row.found(row.word(start).start(), row.word(end).end(), verb);
  }

  private boolean isObject(int i) {
    return OBJECTS.contains(row.folded(i)) && !row.isUnitedStates(i);
  }

  /** {@code said her deputy}: "her" owns what follows. */
  private boolean isOwner(int i) {
    return row.folded(i).equals("her")
        && i + 1 < row.size()
        && !row.breakBefore(i + 1)
        && !ends(i + 1)
        && !NO_SUBJECT.contains(row.folded(i + 1));
  }

  /** {@code was described by Mr. Lavrov as}. */
  @Nullable Attributed passive(int verb) {
    if (verb == 0 || !row.isBe(verb - 1)) {
      return null;
    }
    for (int i = verb + 1; i < Math.min(row.size(), verb + 5); i++) {
      if (row.is(i, "by")) {
        return right(i, verb);
      }
    }
    return null;
  }

  /** {@code Mr. Lavrov’s claim}, {@code his claim}. */
  @Nullable Attributed owner(int noun) {
    for (int i = noun - 1; i >= Math.max(0, noun - 3); i--) {
      String word = row.folded(i);
      if (row.breakBefore(i + 1)) {
        return null;
      }
      if (row.word(i).isGenitive()) {
        int start = i;
        while (start > 0 && row.isCapital(start - 1) && !row.breakBefore(start)) {
          start--;
        }
        int end = row.word(i).end();
        int cut = word.endsWith("'s") ? 2 : 0;
        return row.found(row.word(start).start(), end - cut, noun);
      }
      if (Set.of("his", "her", "their", "its", "my", "our").contains(word)) {
        return row.found(row.word(i).start(), row.word(i).end(), noun);
      }
    }
    for (int i = noun + 1; i < Math.min(row.size(), noun + 3); i++) {
      if (row.is(i, "by") || row.is(i, "from") || row.is(i, "of")) {
        return right(i, noun);
      }
    }
    return null;
  }

  /** The phrase that begins here, up to the first break, auxiliary or verb. */
  Attributed head(int start, int verb) {
    int end = start;
    while (end + 1 < verb
        && !row.breakBefore(end + 1)
        && !isAuxiliary(end + 1)
        && !PRONOUNS.contains(row.folded(start))
        && !row.folded(end + 1).endsWith("ly")) {
      end++;
    }
    return row.found(row.word(start).start(), row.word(end).end(), verb);
  }

  /**
   * What the sentence is about: the first name, pronoun or noun with an article.
   *
   * @param verb the number of the word that tells of saying, the number of all where none does
   */
  @Nullable Attributed ofSentence(int verb) {
    int i = 0;
    while (i < verb) {
      boolean adverbial =
          NO_SUBJECT.contains(row.folded(i))
              || (i == 0 && row.folded(0).endsWith("ing"))
              || isLater(i, verb);
      if (adverbial) {
        // An adverbial first: the subject is behind its comma.
        i++;
        while (i < verb && !row.breakBefore(i)) {
          i++;
        }
        continue;
      }
      boolean pronoun = PRONOUNS.contains(row.folded(i));
      boolean article = Set.of("the", "a", "an", "his", "her", "their").contains(row.folded(i));
      if (pronoun || article || (row.isCapital(i) && isName(i))) {
        int end = i;
        while (!pronoun
            && end + 1 < verb
            && !row.breakBefore(end + 1)
            && goesOn(end + 1, article)) {
          end++;
        }
        int last = row.word(end).end();
        return verb < row.size()
            ? row.found(row.word(i).start(), last, verb)
            : new Attributed(row.word(i).start(), last, last, last, false);
      }
      i++;
    }
    return null;
  }

  /** {@code Hours later,} {@code Two days earlier,}. */
  private boolean isLater(int i, int verb) {
    for (int k = i; k < Math.min(verb, i + 4); k++) {
      if (k > i && row.breakBefore(k)) {
        return false;
      }
      if (row.is(k, "later") || row.is(k, "earlier") || row.is(k, "ago")) {
        return true;
      }
    }
    return false;
  }

  private boolean goesOn(int i, boolean article) {
    return row.isCapital(i)
        || row.folded(i).equals("of")
        || Offices.is(row.folded(i))
        || (article && !isAuxiliary(i) && !Reporting.isVerb(row.folded(i)) && !ends(i));
  }

  /** Whether a word is no word of the language's small ones, so that a capital says something. */
  private boolean isName(int i) {
    return !isAuxiliary(i) && !BREAKS.contains(row.folded(i));
  }

  private boolean isAuxiliary(int i) {
    return AUXILIARIES.contains(row.folded(i)) && !isNameToo(i);
  }

  private boolean ends(int i) {
    return ENDS.contains(row.folded(i)) && !isNameToo(i);
  }

  private boolean isNameToo(int i) {
    return NAMES_TOO.contains(row.folded(i))
        && row.isCapital(i)
        && !opensQuestion(i)
        && row.hasSmallWord();
  }

  /** {@code Will} of {@code Will Kester Hale say sorry?}. */
  private boolean opensQuestion(int i) {
    return question && i == 0 && AUXILIARIES.contains(row.folded(0));
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }
}
