package stet.revision.tag.figure;

import java.util.Set;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Detector of numbers that are not quantities: parts of names, labels of sections, telephone
 * numbers.
 */
final class NonQuantityNumbers {

  private static final Set<String> LISTING = Set.of(",", "&", "-", "–");

  private static final String QUOTATION = "\"“‘'„«";

  /**
   * The marks with which a heading or list item may begin in Markdown, ahead of its label or behind
   * it.
   */
  private static final String MARKUP = "#*_>(";

  private static final String OPENING = QUOTATION + MARKUP + "[";

  private final FigureTokenizer tokens;
  private final AmountParser amounts;

  NonQuantityNumbers(FigureTokenizer tokens, AmountParser amounts) {
    this.tokens = tokens;
    this.amounts = amounts;
  }

  /** Whether a number is part of a name or an address, or the label of a section or list item. */
  boolean isName(int i) {
    FigureToken before = tokens.at(i - 1);
    FigureToken token = tokens.at(i);
    if (isTicker(i)) {
      return true;
    }
    if (token.glued() && before.shape() == FigureToken.Shape.WORD && !before.unspaced()) {
      return !tokens.pack().has(WordList.CURRENCY_COUNTRIES, before.text())
          || !AmountParser.isCurrency(tokens.pack(), before);
    }
    if (token.glued()
        && before.shape() == FigureToken.Shape.MARK
        && "-–/@#_=&.".contains(before.text())) {
      FigureToken left = tokens.at(i - 2);
      if ((before.glued() && left.shape() == FigureToken.Shape.WORD)
          || (before.glued() && left.shape() == FigureToken.Shape.DIGITS && isName(i - 2))
          || "/@#_=&".contains(before.text())) {
        return true;
      }
    }
    FigureToken next = tokens.at(i + 1);
    if (isHouse(i)) {
      return true;
    }
    if (next.glued() && (next.is("/") || next.is("@") || next.is("_"))) {
      return true;
    }
    if (i == 0 && token.text().matches("\\d{1,2}\\.\\d{1,2}") && opensLine(next)) {
      return true;
    }
    if (isLabel(i) || isListed(i)) {
      return true;
    }
    if (before.shape() != FigureToken.Shape.WORD) {
      return before.is(".") && tokens.is(i - 2, WordList.NUMBER_ABBREVIATIONS) && before.glued();
    }
    if (before.in(tokens.pack().words(WordList.NUMBERED_NOUNS)) && !isSpan(tokens, i - 1)) {
      return tokens.is(i - 1, WordList.SCHOOL_CLASS_WORDS)
          || !counted(tokens.pack(), next); // "Year 11 pupils" are not eleven
    }
    return i > 1
        && before.capital()
        && !FigureDateReader.isName(tokens.pack(), before.folded())
        && token.text().indexOf(',') < 0
        && !tokens.startsSentence(i - 1)
        && !tokens.headlineCase()
        && !counted(tokens.pack(), next)
        && amounts.percentAt(i + 1) == 0
        && !AmountParser.isMagnitude(tokens.pack(), next)
        && !AmountParser.isMeasure(tokens.pack(), next);
  }

  /**
   * Whether a token ends a period such as {@code last week} or {@code each year}; a figure behind
   * it counts something else.
   */
  static boolean isSpan(FigureTokenizer tokens, int i) {
    return tokens.at(i).in(tokens.pack().words(WordList.NUMBERED_SPANS))
        && tokens.at(i - 1).in(tokens.pack().words(WordList.NUMBERED_SPAN_OPENERS));
  }

  /**
   * Whether a number belongs to a list of labels, like the 4 of {@code Sections 2, 3 (Your Boat)
   * and 4}.
   */
  private boolean isListed(int i) {
    boolean linked = false;
    int k = i - 1;
    while (k >= 0) {
      FigureToken token = tokens.at(k);
      if (token.is(")")) {
        k = opening(k);
      } else if (token.in(LISTING) || tokens.is(k, WordList.NUMBER_LIST_JOINERS)) {
        linked = true;
      } else if (token.shape() == FigureToken.Shape.DIGITS && linked) {
        linked = false;
      } else {
        break;
      }
      k--;
    }
    return k >= 0
        && k < i - 2
        && tokens.at(k).in(tokens.pack().words(WordList.NUMBERED_PLURALS))
        && !counted(tokens.pack(), tokens.at(i + 1));
  }

  /** The index of the bracket that opens what is closed at an index. */
  private int opening(int closing) {
    int k = closing;
    while (k > 0 && !tokens.at(k).is("(")) {
      k--;
    }
    return k;
  }

  /**
   * Whether a number is the label of a section or list item: {@code 13. Marks}, {@code 13) “Marks”
   * means}, {@code ## 13. Marks}, {@code 13. ### Marks}.
   */
  private boolean isLabel(int i) {
    for (int k = 0; k < i; k++) {
      if (!MARKUP.contains(tokens.at(k).text())) {
        return false;
      }
    }
    FigureToken next = tokens.at(i + 1);
    FigureToken behind = tokens.at(i + 2);
    return (next.is(".") || next.is(")"))
        && (behind.shape() == FigureToken.Shape.WORD
            || (!behind.glued()
                && OPENING.contains(behind.text())
                && !behind.equals(FigureToken.NONE)));
  }

  /**
   * Whether a token may follow the label of a clause: {@code 13.7 Marks are}, {@code 13.7 “Marks”
   * means}.
   */
  private static boolean opensLine(FigureToken next) {
    return next.capital() || (!next.glued() && QUOTATION.contains(next.text()));
  }

  /** Whether a number identifies a share at an exchange: {@code (5401.T)}, {@code (TYO: 5401)}. */
  private boolean isTicker(int i) {
    FigureToken exchange = tokens.at(i + 2);
    if (tokens.at(i - 1).is("(") && tokens.at(i + 1).is(".") && exchange.glued()) {
      return isInitials(exchange);
    }
    return tokens.at(i - 1).is(":") && isInitials(tokens.at(i - 2)) && tokens.at(i - 3).is("(");
  }

  private static boolean isInitials(FigureToken token) {
    return token.shape() == FigureToken.Shape.WORD
        && token.text().chars().allMatch(Character::isUpperCase);
  }

  /** Whether a number is that of a house: {@code 14 Mill Lane}. */
  private boolean isHouse(int i) {
    for (int k = i + 1; k < i + 4 && tokens.at(k).capital(); k++) {
      if (k > i + 1 && tokens.at(k).in(tokens.pack().words(WordList.STREET_WORDS))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the next token is a counted noun. */
  static boolean counted(LanguagePack pack, FigureToken next) {
    return next.in(pack.words(WordList.COUNTED_NOUNS));
  }

  /**
   * Whether digits belong to a telephone number: several groups of digits with eight or more in
   * all, or digits behind a plus sign.
   */
  boolean isTelephone(int i) {
    int first = i;
    while (tokens.at(first - 1).shape() == FigureToken.Shape.DIGITS
        || (tokens.at(first - 1).is("-") && tokens.at(first).glued())) {
      first--;
    }
    int last = i;
    while (tokens.at(last + 1).shape() == FigureToken.Shape.DIGITS
        || (tokens.at(last + 1).is("-") && tokens.at(last + 1).glued())) {
      last++;
    }
    int digits = 0;
    int groups = 0;
    for (int j = first; j <= last; j++) {
      if (tokens.at(j).shape() == FigureToken.Shape.DIGITS) {
        digits += tokens.at(j).text().length();
        groups++;
      }
    }
    return (groups > 1 && digits >= 8) || tokens.at(first - 1).is("+");
  }
}
