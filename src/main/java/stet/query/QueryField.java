package stet.query;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import stet.text.WordDistance;

/**
 * A field that a query can name as {@code name:value}. All fields together are the catalogue of the
 * query language. The README, the help page, completion and the "did you mean" suggestions are made
 * from it.
 */
public sealed interface QueryField permits OptionalField, RewrittenField, MeasuredField {

  /** The subject of a clause; a clause about the change makes edits the results. */
  enum Speaks {
    OF_THE_CHANGE,
    OF_THE_VERSION,
    OF_EITHER
  }

  /** The type of value that may follow the colon. */
  enum Takes {
    /** Words, phrases, wildcards and fuzzy words. */
    WORDS,
    /** A name; several words of a name are in quotation marks. */
    NAME,
    /** One of a few fixed words. */
    CHOICE,
    IDENTIFIER,
    INSTANT,
    /** A length of time, such as {@code 90min} or {@code 3d}. */
    AGE,
    /** A whole number. */
    COUNT,
    /** A number from 0 to 1. */
    FRACTION,
    /** Two sides separated by {@code >}. */
    SWAP
  }

  /** The query that finds every edit, because each edit is in one of the parts of an article. */
  String EVERY_EDIT = "where:(headline OR byline OR body)";

  /** The sign for any words on one side of a {@code swap:}. */
  String OPEN = "*";

  /** The description of the field, for help, completion and "did you mean". */
  FieldDescription description();

  /** The name of the constant, such as {@code AFTER_FIRST_SEEN}. */
  String name();

  /** The name as it is written before the colon, such as {@code headline}. */
  default String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The meaning of the field, in plain words. */
  default String meaning() {
    return description().meaning();
  }

  /** Whole queries that use the field. */
  default List<String> examples() {
    return description().examples();
  }

  /** The subject of a clause with this field. */
  default Speaks speaks() {
    return description().speaks();
  }

  default Takes takes() {
    return description().takes();
  }

  /** The possible values of a field of fixed words; none for other fields. */
  default List<String> choices() {
    return FieldChoices.of(this);
  }

  /** Whether the values are names of persons. */
  default boolean isOfPersons() {
    return this == ValueField.PERSON
        || this == ValueField.TOUCHED_PERSON
        || this == ValueField.SPEAKER;
  }

  /** The clause that finds exactly a value; for a person, only this name and no longer names. */
  default String exactly(String value) {
    boolean person = this == ValueField.PERSON || this == ValueField.SPEAKER;
    return label() + (person ? ":=" : ":") + quoted(value);
  }

  /** The clause that finds a value; for a person, also longer names. */
  default String inAnyForm(String value) {
    return label() + ":" + quoted(value);
  }

  /** Whether a word that other search engines use for this field begins with a text. */
  default boolean isAlsoTyped(String start) {
    return description().alsoTyped().stream().anyMatch(word -> word.startsWith(start));
  }

  /** All fields: those of the change first, then those of the version. */
  static List<QueryField> all() {
    return Stream.<QueryField[]>of(
            WordField.values(),
            RewrittenField.values(),
            ValueField.values(),
            MeasuredField.values())
        .flatMap(Arrays::stream)
        .sorted(Comparator.comparing(QueryField::speaks))
        .toList();
  }

  /** The field with a name, in upper or lower case. */
  static Optional<QueryField> named(String name) {
    return all().stream().filter(field -> field.label().equalsIgnoreCase(name)).findFirst();
  }

  /**
   * The field that the user probably meant by an unknown name. The name is a word that other search
   * engines use for the field, or it differs from the field's name by one letter (by two if it has
   * six letters or more). Names of one or two letters never count as misspelt.
   */
  static Optional<QueryField> near(String name) {
    if (name.length() < 3) {
      return Optional.empty();
    }
    for (QueryField field : all()) {
      if (field.description().alsoTyped().contains(name)) {
        return Optional.of(field);
      }
    }
    int reach = name.length() < 6 ? 1 : 2;
    return all().stream()
        .filter(field -> WordDistance.between(name, field.label()) <= reach)
        .min(Comparator.comparingInt(field -> WordDistance.between(name, field.label())));
  }

  /**
   * A value as it is written in a query: in quotation marks if it has other characters than
   * letters, digits and hyphens.
   */
  static String quoted(String value) {
    boolean plain = value.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
    return plain && !value.isEmpty() ? value : "\"" + escaped(value) + "\"";
  }

  private static String escaped(String value) {
    StringBuilder escaped = new StringBuilder();
    value
        .chars()
        .forEach(
            c -> escaped.append(QuotationMarks.isQuote((char) c) ? "\\" : "").append((char) c));
    return escaped.toString();
  }
}
