package stet.query;

import java.util.Optional;

/**
 * A field in which some edits or versions may have no value: {@code person:*} finds those that have
 * one.
 */
public sealed interface OptionalField extends QueryField permits WordField, ValueField {

  /** Whether there are edits or versions without a value in this field. */
  boolean mayBeMissing();

  /** A field as one that may be missing; empty if every edit or version has a value in it. */
  static Optional<OptionalField> of(QueryField field) {
    return field instanceof OptionalField optional && optional.mayBeMissing()
        ? Optional.of(optional)
        : Optional.empty();
  }
}
