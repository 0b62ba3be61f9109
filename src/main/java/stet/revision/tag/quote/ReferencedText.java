package stet.revision.tag.quote;

import java.util.List;
import stet.revision.tag.word.TextWord;
import stet.text.language.WordList;

/**
 * Detector of texts in quotation marks to which a guide refers its reader: parts of texts, and
 * buttons to press or words to type.
 *
 * <p>{@code see “Your rights”}, {@code the “How we share information” section}, {@code described
 * below under “Cookies”}, {@code by selecting “Log in”}. Such a text has no speaker.
 */
final class ReferencedText {

  /** The number of words ahead in which a word that refers to a part of a text is looked for. */
  private static final int HEAD = 3;

  /** The least number of words of a sentence. */
  private static final int SENTENCE = 3;

  private final String text;
  private final Quotation quotation;
  private final List<TextWord> ahead;
  private final List<TextWord> behind;

  private ReferencedText(String text, Quotation quotation) {
    this.text = text;
    this.quotation = quotation;
    ahead = quotation.setting().ahead();
    behind = quotation.setting().behind();
  }

  static boolean is(String text, Quotation quotation) {
    ReferencedText pointed = new ReferencedText(text, quotation);
    return pointed.isPart() || pointed.isPointedTo();
  }

  /**
   * Whether a part of a text is next to the quotation: {@code Section 2 “…”}, {@code a page called
   * “…”}, {@code the “…” section}.
   */
  private boolean isPart() {
    int last = ahead.size() - 1;
    if (last >= 0) {
      String word = ahead.get(last).folded();
      boolean number =
          Character.isDigit(word.charAt(0)) || quotation.pack().has(WordList.CALLED_WORDS, word);
      boolean part =
          quotation.pack().has(WordList.POINTED_TO_PARTS, word)
              || (number
                  && last > 0
                  && quotation.pack().has(WordList.POINTED_TO_PARTS, ahead.get(last - 1).folded()));
      if (quotation.pack().has(WordList.TITLED_WORDS, word) || (part && isLabel())) {
        return true;
      }
    }
    return !behind.isEmpty()
        && last >= 0
        && quotation.pack().has(WordList.TERM_ARTICLES, ahead.get(last).folded())
        && behind.getFirst().start() - quotation.end() <= 1
        && quotation.pack().has(WordList.POINTED_TO_PARTS, behind.getFirst().folded());
  }

  /**
   * Whether the reader is referred to the quotation: {@code (see “…”)}, {@code by selecting “…”}.
   */
  private boolean isPointedTo() {
    int last = quotation.setting().lastAhead();
    if (last < 0) {
      return false;
    }
    String word = ahead.get(last).folded();
    boolean also = quotation.pack().has(WordList.REFERRING_ADVERBS, word);
    if (also || quotation.pack().has(WordList.REFERRING_VERBS, word)) {
      int see = also ? last - 1 : last;
      if (see < 0 || !quotation.pack().has(WordList.REFERRING_VERBS, ahead.get(see).folded())) {
        return false;
      }
      int start = ahead.get(see).start();
      return see == 0 || text.charAt(start - 1) == '(' || isPlease(ahead.get(see - 1));
    }
    boolean read = quotation.pack().has(WordList.READING_ORDERS, word);
    if (read || quotation.pack().has(WordList.PLACE_IN_TEXT_PREPOSITIONS, word)) {
      return isLabel() && (read ? ahead.stream().anyMatch(this::isPlease) : pointsAhead(last));
    }
    if (quotation.pack().has(WordList.LABEL_VERBS, word)) {
      return isLabel() && isPartNear(last) && !isSentence();
    }
    if (quotation.pack().has(WordList.TYPING_VERBS, word)) {
      return isLabel() && !isSentence();
    }
    boolean noun =
        last > 0
            && quotation
                .pack()
                .has(WordList.TERM_ARTICLES, ahead.get(last - 1).folded()); // "told the press"
    return quotation.pack().has(WordList.SELECTING_VERBS, word) && !noun && isLabel();
  }

  private boolean isPlease(TextWord word) {
    return quotation.pack().has(WordList.POLITE_WORDS, word.folded());
  }

  private boolean pointsAhead(int last) {
    return ahead.subList(Math.max(0, last - HEAD), last).stream()
        .anyMatch(word -> quotation.pack().has(WordList.POINTING_VERBS, word.folded()));
  }

  /**
   * Whether the quotation is a sentence rather than the label of a button: {@code We were lied to},
   * {@code The harbour will die}.
   */
  private boolean isSentence() {
    List<TextWord> words = quotation.words();
    String first = words.getFirst().folded();
    return words.size() >= SENTENCE
        && !quotation.pack().has(WordList.QUESTION_WORDS, first)
        && (FunctionWordRoles.isPronoun(quotation.pack(), first)
            || words.stream()
                .anyMatch(
                    word -> quotation.pack().has(WordList.TITLE_FINITE_VERBS, word.folded())));
  }

  /**
   * Whether a part of a page is mentioned close ahead: {@code the link that says “Remove my
   * account”}.
   */
  private boolean isPartNear(int last) {
    return ahead.subList(Math.max(0, last - HEAD), last).stream()
        .anyMatch(word -> quotation.pack().has(WordList.POINTED_TO_PARTS, word.folded()));
  }

  /**
   * Whether the quotation may be a heading or the label of a button: both begin with a capital,
   * which a quotation from within a clause need not. What somebody says on a page is behind a colon
   * or a comma.
   */
  private boolean isLabel() {
    return !quotation.words().isEmpty()
        && Character.isUpperCase(text.charAt(quotation.words().getFirst().start()))
        && text.substring(ahead.getLast().end(), quotation.start()).isBlank();
  }
}
