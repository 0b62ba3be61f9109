package stet.revision.tag;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stet.model.FigureChange;
import stet.model.Tag;
import stet.revision.tag.figure.FigureTerm;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Rule for the tag {@code number}: a figure replaced another.
 *
 * <p>An article that a figure replaced ({@code a man}, {@code two men}) counts as the figure one. A
 * figure that was only added, removed or moved replaces none, nor does a figure in another
 * notation.
 */
final class NumberRule implements TagRule {

  /** An amount in digits: the number, and the word or sign behind it. */
  private static final Pattern AMOUNT = Pattern.compile("([\\d.,]+) ?(\\p{L}+)");

  /** The number at the beginning of a figure, with any marks behind it. */
  private static final Pattern NUMERAL = Pattern.compile("^[\\w.,]+\\W*");

  /** The text between a figure in words and its unit: marks, and the same figure in digits. */
  private static final Pattern AGAIN = Pattern.compile("^\\W*(?:\\d[\\d.,]*\\W+)?");

  @Override
  public void judge(EditInContext change, TagFindings findings) {
    if (change.inByline() || !change.reworded() || !change.mayHaveFigures()) {
      return;
    }
    List<FigureDifferences.Pair> pairs = FigureDifferences.between(change, FigureTerm.Kind.FIGURE);
    for (FigureDifferences.Pair pair : pairs.isEmpty() ? ArticleToFigure.between(change) : pairs) {
      String before =
          change.edit.beforeText().substring(pair.before().start(), pair.before().end());
      String after = change.edit.afterText().substring(pair.after().start(), pair.after().end());
      if (!isMeasured(change.edit.beforeText(), pair.before(), pair.after(), after)
          && !isMeasured(change.edit.afterText(), pair.after(), pair.before(), before)
          && !areMetres(change.pack(), before, after)
          && !UnitConversion.areSame(change.pack(), pair.before().text(), pair.after().text())
          && !ImpliedBound.isSame(change, pair)) {
        findings.tags.add(Tag.NUMBER);
        findings.add(new FigureChange(before, after));
      }
    }
  }

  /**
   * Whether two figures are the same and the unit of one follows the other in its text: {@code five
   * (5) days} became {@code 5 days}. {@code five years} and {@code five months} are different
   * figures.
   *
   * @param text the text that contains the figure without a unit
   * @param written the figure with its unit, as written
   */
  private static boolean isMeasured(
      String text, FigureTerm bare, FigureTerm measured, String written) {
    String unit = NUMERAL.matcher(written).replaceFirst("");
    return measured.text().startsWith(bare.text())
        && measured.text().length() > bare.text().length()
        && measured.text().substring(bare.text().length()).chars().allMatch(Character::isLetter)
        && !unit.isEmpty()
        && AGAIN.matcher(text.substring(bare.end())).replaceFirst("").startsWith(unit);
  }

  /**
   * Whether both figures are the same number of metres; {@code 2m} for {@code 2 metres} might also
   * be two millions.
   */
  private static boolean areMetres(LanguagePack pack, String before, String after) {
    Matcher one = AMOUNT.matcher(before);
    Matcher other = AMOUNT.matcher(after);
    return one.matches()
        && other.matches()
        && one.group(1).equals(other.group(1))
        && pack.has(WordList.METRE_WORDS, one.group(2))
        && pack.has(WordList.METRE_WORDS, other.group(2));
  }
}
