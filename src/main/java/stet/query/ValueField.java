package stet.query;

/**
 * Fields of which a query asks for one value. {@code changed:} is none: the parser turns it into a
 * tag or a part.
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

  /** The field of values of the same name as one of the catalogue. */
  public static ValueField of(QueryField field) {
    return valueOf(field.name());
  }

  /** The field of the same name in the catalogue. */
  public QueryField field() {
    return QueryField.valueOf(name());
  }
}
