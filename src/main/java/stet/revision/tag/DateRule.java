package stet.revision.tag;

import stet.model.Tag;
import stet.revision.tag.figure.FigureTerm;

/**
 * Rule for the tag {@code date}: a date, weekday, year or time replaced another of its kind.
 *
 * <p>A date that was only added or removed replaces none. Neither does a date in another notation,
 * nor a weekday in place of a date or of "today", since both may be the same day.
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
