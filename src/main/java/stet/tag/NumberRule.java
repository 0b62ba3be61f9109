package stet.tag;

import java.util.List;
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

  @Override
  public void judge(Change change, Findings findings) {
    if (change.inByline() || !change.reworded()) {
      return;
    }
    List<Differences.Pair> pairs = Differences.between(change, Term.Kind.FIGURE);
    for (Differences.Pair pair : pairs.isEmpty() ? OneToSeveral.between(change) : pairs) {
      findings.tags.add(Tag.NUMBER);
      findings.add(
          new FigureChange(
              change.edit.beforeText().substring(pair.before().start(), pair.before().end()),
              change.edit.afterText().substring(pair.after().start(), pair.after().end())));
    }
  }
}
