package stet.tag.speech;

import java.util.List;
import java.util.Set;
import stet.tag.word.Word;

/**
 * What a guide points its reader to, in marks: parts of texts, and what is to be pressed or typed.
 *
 * <p>{@code see “Your rights”}, {@code the “How we share information” section}, {@code described
 * below under “Cookies”}, {@code by selecting “Log in”}. Nobody says them.
 */
final class PointedTo {

  /** So many words ahead it is told that something is pointed to. */
  private static final int HEAD = 3;

  private static final Set<String> TITLED = words("titled entitled headed");

  private static final Set<String> PARTS =
      words(
          "section sections clause article paragraph chapter annex appendix schedule page heading"
              + " tab button option menu link icon checkbox field box setting settings screen");

  private static final Set<String> SELECTING =
      words(
          "select selects selecting click clicks clicking choose chooses choosing press presses"
              + " pressing tick ticks ticking tap taps tapping");

  /** A reader replies “STOP”, others say something so. */
  private static final Set<String> TYPING = words("replying texting typing entering");

  private static final Set<String> QUESTIONS = words("how what why when who where which");

  private static final Set<String> FINITE =
      words("am is are was were will would have has had can could must should won't don't");

  /** A sentence has at least so many words. */
  private static final int SENTENCE = 3;

  /** {@code described in “How we share”}, {@code see below under “Your rights”}. */
  private static final Set<String> POINTING =
      words("see refer read review find described explained detailed outlined below");

  private static final Set<String> WITHIN = words("in under at");

  private static final Set<String> SHOWING = words("says reads reading marked labelled labeled");

  private final String text;
  private final Quotation quotation;
  private final List<Word> ahead;
  private final List<Word> behind;

  private PointedTo(String text, Quotation quotation) {
    this.text = text;
    this.quotation = quotation;
    ahead = quotation.setting().ahead();
    behind = quotation.setting().behind();
  }

  static boolean is(String text, Quotation quotation) {
    PointedTo pointed = new PointedTo(text, quotation);
    return pointed.isPart() || pointed.isPointedTo();
  }

  /** {@code Section 2 “…”}, {@code a page called “…”}, {@code the “…” section}. */
  private boolean isPart() {
    int last = ahead.size() - 1;
    if (last >= 0) {
      String word = ahead.get(last).folded();
      boolean number = Character.isDigit(word.charAt(0)) || word.equals("called");
      boolean part =
          PARTS.contains(word)
              || (number && last > 0 && PARTS.contains(ahead.get(last - 1).folded()));
      if (TITLED.contains(word) || (part && isLabel())) {
        return true;
      }
    }
    return !behind.isEmpty()
        && last >= 0
        && Setting.ARTICLES.contains(ahead.get(last).folded())
        && behind.getFirst().start() - quotation.end() <= 1
        && PARTS.contains(behind.getFirst().folded());
  }

  /** {@code (see “…”)}, {@code by selecting “…”}. */
  private boolean isPointedTo() {
    int last = quotation.setting().lastAhead();
    if (last < 0) {
      return false;
    }
    String word = ahead.get(last).folded();
    if (word.equals("see") || word.equals("also")) {
      int see = word.equals("see") ? last : last - 1;
      if (see < 0 || !ahead.get(see).folded().equals("see")) {
        return false;
      }
      int start = ahead.get(see).start();
      return see == 0
          || text.charAt(start - 1) == '('
          || ahead.get(see - 1).folded().equals("please");
    }
    if (WITHIN.contains(word) || word.equals("read")) {
      return isLabel()
          && (word.equals("read") ? ahead.stream().anyMatch(this::isPlease) : pointsAhead(last));
    }
    if (SHOWING.contains(word)) {
      return isLabel() && isPartNear(last) && !isSentence();
    }
    if (TYPING.contains(word)) {
      return isLabel() && !isSentence();
    }
    boolean noun =
        last > 0 && Setting.ARTICLES.contains(ahead.get(last - 1).folded()); // "told the press"
    return SELECTING.contains(word) && !noun && isLabel();
  }

  private boolean isPlease(Word word) {
    return word.folded().equals("please");
  }

  private boolean pointsAhead(int last) {
    return ahead.subList(Math.max(0, last - HEAD), last).stream()
        .anyMatch(word -> POINTING.contains(word.folded()));
  }

  /** {@code We were lied to}, {@code The harbour will die}: more than what stands on a button. */
  private boolean isSentence() {
    List<Word> words = quotation.words();
    String first = words.getFirst().folded();
    return words.size() >= SENTENCE
        && !QUESTIONS.contains(first)
        && (SmallWords.isPronoun(first)
            || words.stream().anyMatch(word -> FINITE.contains(word.folded())));
  }

  /** {@code the link that says “Remove my account”}. */
  private boolean isPartNear(int last) {
    return ahead.subList(Math.max(0, last - HEAD), last).stream()
        .anyMatch(word -> PARTS.contains(word.folded()));
  }

  /**
   * A clause may be quoted from within, but its heading begins with a capital, as what stands on a
   * button does; and what is said on a page stands behind a colon or a comma.
   */
  private boolean isLabel() {
    return !quotation.words().isEmpty()
        && Character.isUpperCase(text.charAt(quotation.words().getFirst().start()))
        && text.substring(ahead.getLast().end(), quotation.start()).isBlank();
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }
}
