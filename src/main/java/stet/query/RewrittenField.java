package stet.query;

import java.util.List;
import stet.query.QueryField.Speaks;
import stet.query.QueryField.Takes;

/**
 * Fields whose values the parser replaces by clauses of other fields; {@code changed:quote}, for
 * example, by the tags of quotations. A parsed query has no term in such a field.
 */
@SuppressWarnings("ImmutableEnumChecker") // its lists come from List.of
public enum RewrittenField implements QueryField {
  CHANGED(
      Speaks.OF_THE_CHANGE,
      Takes.CHOICE,
      "what the edit touched, in plain words",
      List.of("changed:quote", "changed:headline", "changed:number"));

  private final FieldDescription description;

  RewrittenField(
      Speaks speaks, Takes takes, String meaning, List<String> examples, String... alsoTyped) {
    this.description = new FieldDescription(speaks, takes, meaning, examples, List.of(alsoTyped));
  }

  @Override
  public FieldDescription description() {
    return description;
  }
}
