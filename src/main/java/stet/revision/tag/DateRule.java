package stet.revision.tag;

import stet.model.Tag;
import stet.revision.tag.figure.FigureTerm;

/**
 * {@code date}: a date, weekday, year or time stands where another of its kind stood.
 *
 * <p>A date that merely came or went differs from none; nor does one written another way, nor a
 * weekday where a date or "today" stood, which may be the same day.
 */
final class DateRule implements TagRule {

  @Override
  public void judge(EditInContext change, TagFindings findings) {
    if (!change.inByline()
        && change.reworded()
        && change.mayHaveFigures()
        && !FigureDifferences.between(change, FigureTerm.Kind.DATE).isEmpty()) {
      findings.tags.add(Tag.DATE);
    }
  }
}
