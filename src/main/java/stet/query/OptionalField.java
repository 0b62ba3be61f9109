package stet.query;

import java.util.Arrays;
import java.util.Optional;

/**
 * Fields in which some edits or versions have no value: {@code person:*} finds those that have one.
 */
public enum OptionalField {
  ADDED,
  REMOVED,
  TOUCHED,
  BEFORE,
  AFTER,
  QUOTE,
  TAG,
  PERSON,
  TOUCHED_PERSON,
  SPEAKER,
  SWAP,
  BYLINE,
  LABEL;

  /**
   * The optional field with the same name as a field of the catalogue; empty if that field always
   * has a value.
   */
  public static Optional<OptionalField> of(QueryField field) {
    return Arrays.stream(values()).filter(each -> each.field() == field).findFirst();
  }

  /** The field of the same name in the catalogue. */
  public QueryField field() {
    return QueryField.valueOf(name());
  }
}
