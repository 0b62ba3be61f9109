package stet.tag;

import stet.model.Tag;
import stet.tag.figure.Term;

/**
 * {@code date}: a date, weekday, year or time stands where another of its kind stood.
 *
 * <p>A date that merely came or went differs from none; nor does one written another way, nor a
 * weekday where a date or "today" stood, which may be the same day.
 */
final class DateRule implements Rule {

  @Override
  public void judge(Change change, Findings findings) {
    if (!change.inByline()
        && change.reworded()
        && change.mayHaveFigures()
        && !Differences.between(change, Term.Kind.DATE).isEmpty()) {
      findings.tags.add(Tag.DATE);
    }
  }
}
