package stet.tag.speech;

import java.util.List;
import java.util.Set;
import stet.tag.word.Word;

/**
 * What contracts, laws and guides set in marks: what they call something by, parts of texts, and
 * what a reader is to press.
 *
 * <p>{@code “Charges” means the cost}, {@code (together, the “Services”)}, {@code see “Your
 * rights”}, {@code the “How we share information” section}, {@code by selecting “Log in”}. Nobody
 * says them.
 */
final class Designation {

  /** A term has no more words. */
  private static final int TERM = 6;

  /** What is called so without more ado has no more words. */
  private static final int SHORT = 3;

  /** So far back a bracket opens that a list of terms stands in, in characters. */
  private static final int BRACKET = 150;

  /** So many words stand at most ahead of a term that a sentence defines. */
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

  private static final Set<String> MEANING = words("mean means refer refers denote denotes");

  private static final Set<String> INCLUDING = words("include includes");

  private static final Set<String> TAKEN_FOR = words("considered deemed classified");

  /** By one of these a text lays down its own words, or speaks to its reader; news seldom do. */
  private static final Set<String> OF_TERMS = words("we our your term terms word words");

  private static final Set<String> ARTICLES = words("the a an our your this");

  /** Of a list of terms. */
  private static final Set<String> JOINING = words("and or both either to as on");

  /** All that stands in a bracket beside what something is called by. */
  private static final Set<String> OF_BRACKETS =
      words(
          "the a an we you and or our us it them this these in here herein hereinafter hereafter"
              + " hereby collectively together each individually jointly also sometimes refer"
              + " referred call called defined known as to such below above section policy notice"
              + " agreement terms any all");

  private final String text;
  private final Quotation quotation;
  private final List<Word> ahead;
  private final List<Word> behind;
  private final int size;

  private Designation(String text, Quotation quotation) {
    this.text = text;
    this.quotation = quotation;
    ahead = quotation.setting().ahead();
    behind = quotation.setting().behind();
    size = quotation.words().size();
  }

  /** Whether a quotation stands where nobody is told to say it, but something is called so. */
  static boolean is(String text, Quotation quotation) {
    Designation designation = new Designation(text, quotation);
    return designation.isPart()
        || designation.isPointedTo()
        || (designation.size <= TERM && (designation.isDefined() || designation.isInBracket()))
        || (designation.size <= SHORT && designation.isMeant());
  }

  /** {@code Section 2 “…”}, {@code a page called “…”}, {@code the “…” section}. */
  private boolean isPart() {
    int last = lastAhead();
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
        && ARTICLES.contains(ahead.get(last).folded())
        && follows(behind.getFirst())
        && PARTS.contains(behind.getFirst().folded());
  }

  /** {@code (see “…”)}, {@code by selecting “…”}. */
  private boolean isPointedTo() {
    int last = withoutJoining(lastAhead());
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
    boolean noun = last > 0 && ARTICLES.contains(ahead.get(last - 1).folded()); // "told the press"
    return SELECTING.contains(word) && !noun && isLabel();
  }

  /** {@code The term “Charges” means}. */
  private boolean isDefined() {
    return !behind.isEmpty()
        && ahead.size() <= HEAD
        && follows(behind.getFirst())
        && (MEANING.contains(behind.getFirst().folded())
            || INCLUDING.contains(behind.getFirst().folded()));
  }

  /** {@code (collectively, “we”, “us” or “our”)}. */
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
    for (Word word : ahead) {
      if (word.start() > open) {
        if (!OF_BRACKETS.contains(word.folded())) {
          return false;
        }
        beside++;
      }
    }
    for (Word word : behind) {
      if (word.end() <= close) {
        if (!OF_BRACKETS.contains(word.folded())) {
          return false;
        }
        beside++;
      }
    }
    return beside > 0;
  }

  /** {@code we refer to “Content”}, {@code your visit may be considered a “sale” or “share”}. */
  private boolean isMeant() {
    int last = withoutJoining(lastAhead());
    if (last < 0) {
      return false;
    }
    boolean meant =
        MEANING.contains(ahead.get(last).folded())
            || (last > 0
                && ARTICLES.contains(ahead.get(last).folded())
                && TAKEN_FOR.contains(ahead.get(last - 1).folded()));
    return meant && ahead.stream().anyMatch(word -> OF_TERMS.contains(word.folded()));
  }

  /**
   * A clause may be quoted from within, but its heading begins with a capital, as what stands on a
   * button does; and what is said on a page stands behind a colon or a comma.
   */
  private boolean isLabel() {
    return size > 0
        && Character.isUpperCase(text.charAt(quotation.words().getFirst().start()))
        && text.substring(ahead.getLast().end(), quotation.start()).isBlank();
  }

  private int lastAhead() {
    return ahead.size() - 1;
  }

  private int withoutJoining(int last) {
    int at = last;
    while (at >= 0 && JOINING.contains(ahead.get(at).folded())) {
      at--;
    }
    return at;
  }

  /** Whether nothing but a space stands between the quotation and a word behind it. */
  private boolean follows(Word word) {
    return word.start() - quotation.end() <= 1;
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }
}
