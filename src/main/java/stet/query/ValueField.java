package stet.query;

/**
 * Fields for which a query gives one value. {@code changed:} is not among them: the parser turns it
 * into a tag or a part.
 */
public enum ValueField {
  TAG,
  PERSON,
  TOUCHED_PERSON,
  SPEAKER,
  SWAP,
  WHERE,
  KIND,
  BYLINE,
  SOURCE,
  URL,
  LANG,
  LABEL;

  /** The value field with the same name as a field of the catalogue. */
  public static ValueField of(QueryField field) {
    return valueOf(field.name());
  }

  /** The field of the same name in the catalogue. */
  public QueryField field() {
    return QueryField.valueOf(name());
  }
}
