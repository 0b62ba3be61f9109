package stet.tag;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stet.model.FigureChange;
import stet.model.Tag;
import stet.tag.figure.Term;

/**
 * {@code number}: a figure stands where another stood.
 *
 * <p>An article that gave way to one, {@code a man} to {@code two men}, was one. A figure that
 * merely came, went or changed places differs from none, nor does one written another way.
 */
final class NumberRule implements Rule {

  private static final Pattern METRES = Pattern.compile("([\\d.,]+) ?m(?:et(?:re|er)s?)?");

  @Override
  public void judge(Change change, Findings findings) {
    if (change.inByline() || !change.reworded()) {
      return;
    }
    List<Differences.Pair> pairs = Differences.between(change, Term.Kind.FIGURE);
    for (Differences.Pair pair : pairs.isEmpty() ? OneToSeveral.between(change) : pairs) {
      String before =
          change.edit.beforeText().substring(pair.before().start(), pair.before().end());
      String after = change.edit.afterText().substring(pair.after().start(), pair.after().end());
      if (!isMeasured(pair.before().text(), pair.after().text())
          && !isMeasured(pair.after().text(), pair.before().text())
          && !areMetres(before, after)
          && !Metric.areSame(pair.before().text(), pair.after().text())
          && !ImpliedBound.isSame(change, pair)) {
        findings.tags.add(Tag.NUMBER);
        findings.add(new FigureChange(before, after));
      }
    }
  }

  /** {@code five (5) days} made {@code 5 days}: the same figure, and now what it measures. */
  private static boolean isMeasured(String bare, String measured) {
    return measured.startsWith(bare)
        && measured.length() > bare.length()
        && measured.substring(bare.length()).chars().allMatch(Character::isLetter);
  }

  /** {@code 2 metres} made {@code 2m}, which might be two millions. */
  private static boolean areMetres(String before, String after) {
    Matcher one = METRES.matcher(before);
    Matcher other = METRES.matcher(after);
    return one.matches() && other.matches() && one.group(1).equals(other.group(1));
  }
}
