package stet.revision.tag.figure;

import stet.text.language.WordList;

/**
 * Detector of years among the figures of a sentence: {@code in 1987}, the {@code 23} of {@code
 * 2022-23}.
 */
final class YearDetector {

  private final FigureTokenizer tokens;

  YearDetector(FigureTokenizer tokens) {
    this.tokens = tokens;
  }

  /** Whether a number is a year rather than a count. */
  boolean at(int i) {
    FigureToken token = tokens.at(i);
    if (token.text().length() != 4 || token.text().indexOf('.') >= 0) {
      return token.text().length() == 2 && yearRange(i);
    }
    if (!token.text().chars().allMatch(Character::isDigit)) {
      return false;
    }
    int year = Integer.parseInt(token.text());
    if (year < 1000 || year > 2199) {
      return false;
    }
    if (tokens.at(i - 1).in(tokens.pack().words(WordList.YEAR_OPENERS))
        && !NonQuantityNumbers.counted(tokens.pack(), tokens.at(i + 1))) {
      return true;
    }
    return year >= 1900
        && year < 2100
        && !NonQuantityNumbers.counted(tokens.pack(), tokens.at(i + 1));
  }

  /** Whether two digits end a range of years: the 20 of 2019-20. */
  private boolean yearRange(int i) {
    FigureToken before = tokens.at(i - 1);
    return (before.is("-") || before.is("–") || before.is("/"))
        && tokens.at(i - 2).shape() == FigureToken.Shape.DIGITS
        && tokens.at(i - 2).text().length() == 4;
  }

  /**
   * The century of a shortened year: the 20 of the second year in 2022-23; empty for a full year.
   */
  String century(int i) {
    return tokens.at(i).text().length() == 2 ? tokens.at(i - 2).text().substring(0, 2) : "";
  }
}
