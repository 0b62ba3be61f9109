package stet.query;

import java.util.List;
import stet.query.QueryField.Speaks;
import stet.query.QueryField.Takes;

/** Fields for which a query gives a range of instants, ages or numbers. */
@SuppressWarnings("ImmutableEnumChecker") // its lists come from List.of
public enum MeasuredField implements QueryField {
  SIGNIFICANCE(
      Speaks.OF_THE_CHANGE,
      Takes.FRACTION,
      "the significance of the edit, from 0 to 1",
      List.of("significance:>0.5", "significance:<=0.1 changed:quote")),
  SEEN(
      Speaks.OF_EITHER,
      Takes.INSTANT,
      "when the version was first seen (UTC): a year, month, day or instant, a range, or an age",
      List.of(
          "seen:2014-03",
          "seen:[2014-03-01 TO 2014-03-31]",
          "seen:>=2014-03-14T13:30Z",
          "seen:<7d"),
      "date",
      "when",
      "time"),
  AFTER_FIRST_SEEN(
      Speaks.OF_EITHER,
      Takes.AGE,
      "the time from the first version of the article to this version",
      List.of("changed:headline after-first-seen:<1h", "after-first-seen:>30d")),
  ASOF(
      Speaks.OF_EITHER,
      Takes.INSTANT,
      "only the version of each article that was current at that instant, or at the end of that day, month or year",
      List.of("asof:2014-03-14T13:30Z crimea", "asof:2014-03 headline:referendum")),
  VERSION(
      Speaks.OF_EITHER,
      Takes.COUNT,
      "the number of the version within its article",
      List.of("version:1", "version:>5")),
  VERSIONS(
      Speaks.OF_EITHER,
      Takes.COUNT,
      "the number of versions of the article",
      List.of("versions:>10 changed:number"));

  private final FieldDescription description;

  MeasuredField(
      Speaks speaks, Takes takes, String meaning, List<String> examples, String... alsoTyped) {
    this.description = new FieldDescription(speaks, takes, meaning, examples, List.of(alsoTyped));
  }

  @Override
  public FieldDescription description() {
    return description;
  }

  /** Whether a later version of the article can change the value of an earlier one. */
  boolean dependsOnOtherVersions() {
    return switch (this) {
      case SIGNIFICANCE, SEEN -> false;
      case AFTER_FIRST_SEEN, ASOF, VERSION, VERSIONS -> true;
    };
  }
}
