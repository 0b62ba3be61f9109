package stet.revision.tag.quote;

import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * The roles of the function words around a subject and its verb: words that may come between the
 * two, words with which no subject begins, and words over which no subject extends.
 */
public final class FunctionWordRoles {

  private final WordSequence row;
  private final boolean question;

  /**
   * Creates the roles of the words in a row.
   *
   * @param question whether the row opens a sentence that ends as a question
   */
  FunctionWordRoles(WordSequence row, boolean question) {
    this.row = row;
    this.question = question;
  }

  /** Whether a word may come between a subject and its verb. */
  static boolean isAuxiliary(LanguagePack pack, String word) {
    return pack.has(WordList.SUBJECT_AUXILIARIES, word);
  }

  /** Whether a word is a pronoun that can refer to the speaker, such as {@code he}. */
  public static boolean isPronoun(LanguagePack pack, String word) {
    return pack.has(WordList.SUBJECT_PRONOUNS, word);
  }

  /** Whether no subject begins with a word. */
  public static boolean beginsNone(LanguagePack pack, String word) {
    return pack.has(WordList.NO_SUBJECT_OPENERS, word);
  }

  boolean isPronoun(int i) {
    return isPronoun(row.pack(), row.folded(i));
  }

  boolean beginsNone(int i) {
    return beginsNone(row.pack(), row.folded(i));
  }

  /** Whether no subject ahead of its verb extends over a word. */
  boolean breaks(int i) {
    return row.pack().has(WordList.SUBJECT_BREAKS, row.folded(i));
  }

  /** Whether a word is a day, over which no subject extends. */
  boolean isTime(int i) {
    return row.is(i, WordList.SUBJECT_ENDS) && row.ends(i, WordList.DAY_ENDINGS);
  }

  /**
   * Whether a period of time begins at a word, so that the subject begins behind it: {@code This
   * time Lavrov said}, {@code last week Lavrov said}.
   */
  boolean isSpanAt(int i) {
    return row.is(i, WordList.PAST_SPAN_OPENERS)
        && row.pack().has(WordList.SUBJECT_TIME_SPANS, row.folded(i + 1));
  }

  /** Whether a word is a pronoun for the person who is addressed, which is an object. */
  boolean isObject(int i) {
    return row.pack().has(WordList.ADDRESSEE_PRONOUNS, row.folded(i)) && !row.isUnitedStates(i);
  }

  boolean isAuxiliary(int i) {
    return row.pack().has(WordList.SUBJECT_AUXILIARIES, row.folded(i)) && !isNameToo(i);
  }

  /** Whether no subject behind its verb extends over a word. */
  boolean ends(int i) {
    return row.pack().has(WordList.SUBJECT_ENDS, row.folded(i)) && !isNameToo(i);
  }

  private boolean isNameToo(int i) {
    return row.pack().has(WordList.NAMES_LIKE_SMALL_WORDS, row.folded(i))
        && row.isCapital(i)
        && !opensQuestion(i)
        && row.hasSmallWord();
  }

  /** Whether a word opens a question, like {@code Will} of {@code Will Kester Hale say sorry?}. */
  boolean opensQuestion(int i) {
    return question && i == 0 && row.pack().has(WordList.SUBJECT_AUXILIARIES, row.folded(0));
  }
}
