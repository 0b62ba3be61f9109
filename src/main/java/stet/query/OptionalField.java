package stet.query;

import java.util.Optional;

/**
 * A field that may be empty in some edits or versions. {@code person:*} finds those in which the
 * field has a value.
 */
public sealed interface OptionalField extends QueryField permits WordField, ValueField {

  /** Whether there are edits or versions without a value in this field. */
  boolean mayBeMissing();

  /** The given field as an optional one; empty if the field always has a value. */
  static Optional<OptionalField> of(QueryField field) {
    return field instanceof OptionalField optional && optional.mayBeMissing()
        ? Optional.of(optional)
        : Optional.empty();
  }
}
