package stet.tag;

import stet.model.FigureChange;
import stet.model.Tag;
import stet.tag.figure.Term;

/**
 * {@code number}: a figure stands where another stood.
 *
 * <p>A figure that merely came, went or changed places differs from none, nor does one written
 * another way.
 */
final class NumberRule implements Rule {

  @Override
  public void judge(Change change, Findings findings) {
    if (change.inByline() || !change.reworded()) {
      return;
    }
    for (Differences.Pair pair : Differences.between(change, Term.Kind.FIGURE)) {
      findings.tags.add(Tag.NUMBER);
      findings.add(
          new FigureChange(
              change.edit.beforeText().substring(pair.before().start(), pair.before().end()),
              change.edit.afterText().substring(pair.after().start(), pair.after().end())));
    }
  }
}
