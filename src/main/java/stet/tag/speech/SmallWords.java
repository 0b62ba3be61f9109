package stet.tag.speech;

import java.util.Set;

/**
 * The small words about a subject and its verb, in a row of words: what may stand between the two,
 * and what a subject neither is nor reaches over.
 */
public final class SmallWords {

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
  SmallWords(WordRow row, boolean question) {
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

  private static final Set<String> SPANS = Set.of("time", "week", "month", "year");

  /** Whether no subject begins with a word. */
  public static boolean beginsNone(String word) {
    return NO_SUBJECT.contains(word);
  }

  boolean isPronoun(int i) {
    return isPronoun(row.folded(i));
  }

  boolean beginsNone(int i) {
    return beginsNone(row.folded(i));
  }

  /** Whether no subject ahead of its verb reaches over that word. */
  boolean breaks(int i) {
    return BREAKS.contains(row.folded(i));
  }

  /** A day, as far as a subject does not reach over it. */
  boolean isTime(int i) {
    return ENDS.contains(row.folded(i)) && row.folded(i).endsWith("day");
  }

  /** {@code This time Lavrov said}, {@code last week Lavrov said}: who follows is the subject. */
  boolean isSpanAt(int i) {
    return (row.is(i, "this") || row.is(i, "last")) && SPANS.contains(row.folded(i + 1));
  }

  /** Whether a word stands for whom something is told to. */
  boolean isObject(int i) {
    return OBJECTS.contains(row.folded(i)) && !row.isUnitedStates(i);
  }

  boolean isAuxiliary(int i) {
    return AUXILIARIES.contains(row.folded(i)) && !isNameToo(i);
  }

  /** Whether no subject behind its verb reaches over that word. */
  boolean ends(int i) {
    return ENDS.contains(row.folded(i)) && !isNameToo(i);
  }

  private boolean isNameToo(int i) {
    return NAMES_TOO.contains(row.folded(i))
        && row.isCapital(i)
        && !opensQuestion(i)
        && row.hasSmallWord();
  }

  /** {@code Will} of {@code Will Kester Hale say sorry?}. */
  boolean opensQuestion(int i) {
    return question && i == 0 && AUXILIARIES.contains(row.folded(0));
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }
}
