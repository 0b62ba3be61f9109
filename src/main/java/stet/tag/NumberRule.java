package stet.tag;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stet.model.Edit;
import stet.model.Tag;
import stet.model.Where;

/**
 * {@code number}: a figure stands where another stood.
 *
 * <p>Old and new figure must stand in one gap between words that stayed. A figure that merely came,
 * went or changed places differs from none, nor does one written another way.
 */
final class NumberRule implements Rule {

  @Override
  public Set<Tag> tags(Edit edit, Sides sides) {
    if (edit.where() == Where.BYLINE || edit.before() == null || edit.after() == null) {
      return Set.of();
    }
    return differs(edit.beforeText(), edit.afterText()) ? Set.of(Tag.NUMBER) : Set.of();
  }

  /** Whether a figure differs between two wordings of a sentence. */
  static boolean differs(String before, String after) {
    if (before.equals(after)) {
      return false;
    }
    List<Figures.Term> old = Figures.terms(before);
    List<Figures.Term> now = Figures.terms(after);
    Set<String> oldFigures = figures(old);
    Set<String> nowFigures = figures(now);
    if (oldFigures.isEmpty() || nowFigures.isEmpty() || oldFigures.equals(nowFigures)) {
      return false;
    }
    Alignment alignment = new Alignment(texts(old), texts(now));
    int i = 0;
    int j = 0;
    while (i <= old.size()) {
      int endI = i;
      while (endI < old.size() && alignment.left[endI] < 0) {
        endI++;
      }
      int endJ = endI < old.size() ? alignment.left[endI] : now.size();
      if (hasOther(old.subList(i, endI), nowFigures)
          && hasOther(now.subList(j, endJ), oldFigures)) {
        return true;
      }
      i = endI + 1;
      j = endJ + 1;
    }
    return false;
  }

  private static boolean hasOther(List<Figures.Term> gap, Set<String> known) {
    return gap.stream().anyMatch(term -> term.figure() && !known.contains(term.text()));
  }

  private static Set<String> figures(List<Figures.Term> terms) {
    Set<String> figures = new HashSet<>();
    for (Figures.Term term : terms) {
      if (term.figure()) {
        figures.add(term.text());
      }
    }
    return figures;
  }

  private static List<String> texts(List<Figures.Term> terms) {
    List<String> texts = new ArrayList<>(terms.size());
    for (Figures.Term term : terms) {
      // A figure is never the same as a word that is spelled like it ("2019" the year).
      texts.add(term.figure() ? "#" + term.text() : term.text());
    }
    return texts;
  }
}
