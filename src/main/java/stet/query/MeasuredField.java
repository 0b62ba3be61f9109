package stet.query;

/** Fields for which a query gives a range of instants, ages or numbers. */
public enum MeasuredField {
  SIGNIFICANCE,
  SEEN,
  AFTER_FIRST_SEEN,
  ASOF,
  VERSION,
  VERSIONS;

  /** The measured field with the same name as a field of the catalogue. */
  public static MeasuredField of(QueryField field) {
    return valueOf(field.name());
  }

  /** The field of the same name in the catalogue. */
  public QueryField field() {
    return QueryField.valueOf(name());
  }
}
