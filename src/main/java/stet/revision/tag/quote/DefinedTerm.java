package stet.revision.tag.quote;

import java.util.List;
import stet.revision.tag.word.TextWord;
import stet.text.language.WordList;

/**
 * Detector of a term in quotation marks that a contract, law or guide defines.
 *
 * <p>{@code “Charges” means the cost}, {@code (together, the “Services”)}. Such a term has no
 * speaker.
 */
final class DefinedTerm {

  /** The most words of a defined term. */
  private static final int TERM = 6;

  /** The most words of a term that is used without a definition. */
  private static final int SHORT = 3;

  /**
   * The number of characters, in each direction, in which the bracket around a list of terms is
   * looked for.
   */
  private static final int BRACKET = 150;

  /** The most words ahead of a term that a sentence defines. */
  private static final int MOST_WORDS_AHEAD = 3;

  /** The most letters of a word that needs no capital in a term: {@code of}, {@code and}. */
  private static final int MOST_SMALL_LETTERS = 3;

  private final String text;
  private final Quotation quotation;
  private final List<TextWord> ahead;
  private final List<TextWord> behind;
  private final int size;

  private DefinedTerm(String text, Quotation quotation) {
    this.text = text;
    this.quotation = quotation;
    ahead = quotation.setting().ahead();
    behind = quotation.setting().behind();
    size = quotation.words().size();
  }

  /** Whether a quotation is a defined term, judged by its place in the text. */
  static boolean is(String text, Quotation quotation) {
    DefinedTerm designation = new DefinedTerm(text, quotation);
    return designation.isCode()
        || (designation.size <= TERM && (designation.isDefined() || designation.isInBracket()))
        || (designation.size <= SHORT && (designation.isMeant() || designation.isPartOfName()));
  }

  /** Whether a quotation is a string in a program: {@code text += '…'}. */
  private boolean isCode() {
    int at = quotation.start() - 1;
    while (at > 0 && text.charAt(at) == ' ') {
      at--;
    }
    return at > 0 && text.charAt(at) == '=' && text.charAt(quotation.start()) == '\'';
  }

  /**
   * Whether a quotation is part of a name that the text uses towards its reader: {@code We add
   * “opt-in” screens}.
   */
  private boolean isPartOfName() {
    return size > 0
        && !behind.isEmpty()
        && follows(behind.getFirst())
        && Character.isLowerCase(text.charAt(behind.getFirst().start()))
        && !quotation.pack().has(WordList.NO_NOUN_BEFORE, behind.getFirst().folded())
        && !ReportingVerbs.isVerb(quotation.pack(), behind.getFirst().folded())
        && !quotation.pack().hasEnding(WordList.ADVERB_ENDINGS, behind.getFirst().folded())
        && !ReportingVerbs.isNoun(
            quotation.pack(), behind.getFirst().folded()) // "“send them home” chants"
        && ahead.stream()
            .noneMatch(word -> quotation.pack().has(WordList.HEARING_VERBS, word.folded()))
        && ahead.stream()
            .anyMatch(word -> quotation.pack().has(WordList.CONTRACT_PRONOUNS, word.folded()))
        && ahead.stream()
            .noneMatch(word -> ReportingVerbs.isPlain(quotation.pack(), word.folded()));
  }

  /** Whether a sentence defines the quotation as a term: {@code The term “Charges” means}. */
  private boolean isDefined() {
    return (!behind.isEmpty()
            && ahead.size() <= MOST_WORDS_AHEAD
            && follows(behind.getFirst())
            && (quotation.pack().has(WordList.MEANING_VERBS, behind.getFirst().folded())
                || quotation.pack().has(WordList.INCLUDING_VERBS, behind.getFirst().folded())))
        || isTermThatOpens()
        || isOfTermThatOpens();
  }

  /**
   * Whether a sentence begins with the quotation as the name of something: {@code “Harbour
   * Business” enables}, {@code “Peak time” is}.
   */
  private boolean isTermThatOpens() {
    return ahead.isEmpty()
        && !behind.isEmpty()
        && follows(behind.getFirst())
        && quotation.pack().has(WordList.DEFINITION_VERBS, behind.getFirst().folded())
        && size > 0
        && text.charAt(quotation.contentEnd() - 1) != ','
        && quotation.words().stream()
            .allMatch(
                word ->
                    Character.isUpperCase(text.charAt(word.start()))
                        || word.end() - word.start() <= MOST_SMALL_LETTERS)
        && behind.stream()
            .noneMatch(word -> ReportingVerbs.isPlain(quotation.pack(), word.folded()));
  }

  /** Whether the quotation is the second of two terms: {@code “Peak” is “High Season”}. */
  private boolean isOfTermThatOpens() {
    return ahead.size() == 1
        && quotation.pack().has(WordList.DEFINITION_VERBS, ahead.getFirst().folded())
        && quotation.siblings().stream()
            .anyMatch(
                other ->
                    other.end() < quotation.start()
                        && ahead.getFirst().start() - other.end() <= 1
                        && other.words().size() <= TERM
                        && new DefinedTerm(text, other).isTermThatOpens());
  }

  /**
   * Whether a bracket introduces the quotation as a term: {@code (collectively, “we”, “us” or
   * “our”)}.
   */
  private boolean isInBracket() {
    int open = -1;
    for (int i = quotation.start() - 1; i >= Math.max(0, quotation.start() - BRACKET); i--) {
      char c = text.charAt(i);
      if (c == ')' || c == '\n') {
        return false;
      }
      if (c == '(') {
        open = i;
        break;
      }
    }
    int close = text.indexOf(')', quotation.end());
    if (open < 0 || close < 0 || close - quotation.end() > BRACKET) {
      return false;
    }
    int beside = 0;
    for (TextWord word : ahead) {
      if (word.start() > open) {
        if (!quotation.pack().has(WordList.BRACKET_WORDS, word.folded())) {
          return false;
        }
        beside++;
      }
    }
    for (TextWord word : behind) {
      if (word.end() <= close) {
        if (!quotation.pack().has(WordList.BRACKET_WORDS, word.folded())) {
          return false;
        }
        beside++;
      }
    }
    return beside > 0;
  }

  /**
   * Whether the text uses the quotation as a term: {@code we refer to “Content”}, {@code your visit
   * may be considered a “sale” or “share”}.
   */
  private boolean isMeant() {
    int last = quotation.setting().lastAhead();
    if (last < 0) {
      return false;
    }
    boolean meant =
        quotation.pack().has(WordList.MEANING_VERBS, ahead.get(last).folded())
            || (last > 0
                && quotation.pack().has(WordList.TERM_ARTICLES, ahead.get(last).folded())
                && quotation.pack().has(WordList.TAKEN_FOR_VERBS, ahead.get(last - 1).folded()));
    return meant
        && ahead.stream()
            .anyMatch(word -> quotation.pack().has(WordList.TERM_WORDS, word.folded()));
  }

  /** Whether there is at most one character between the quotation and a word behind it. */
  private boolean follows(TextWord word) {
    return word.start() - quotation.end() <= 1;
  }
}
