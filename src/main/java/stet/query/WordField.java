package stet.query;

/** Fields in which a query looks for words and phrases. */
public enum WordField {
  ADDED,
  REMOVED,
  TOUCHED,
  BEFORE,
  AFTER,
  QUOTE,
  HEADLINE,
  TEXT;

  /** The word field with the same name as a field of the catalogue. */
  public static WordField of(QueryField field) {
    return valueOf(field.name());
  }

  /** The field of the same name in the catalogue. */
  public QueryField field() {
    return QueryField.valueOf(name());
  }
}
