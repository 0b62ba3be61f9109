package stet.query;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import stet.text.WordDistance;

/**
 * The catalogue of the fields that a query can name, as {@code name:value}: the README, the help
 * page and "did you mean" are made from it.
 */
@SuppressWarnings("ImmutableEnumChecker") // its lists come from List.of
public enum QueryField {
  ADDED(
      Speaks.OF_THE_CHANGE,
      Takes.WORDS,
      "words that the edit added",
      List.of("added:gunman", "added:\"death toll\"")),
  REMOVED(
      Speaks.OF_THE_CHANGE,
      Takes.WORDS,
      "words that the edit removed",
      List.of("removed:terrorist", "removed:\"not guilty\"")),
  TOUCHED(
      Speaks.OF_THE_CHANGE,
      Takes.WORDS,
      "a word that the edit added or removed, or a phrase in which or next to which words changed",
      List.of("touched:\"right-wing groups\"", "touched:cris*")),
  BEFORE(
      Speaks.OF_THE_CHANGE,
      Takes.WORDS,
      "the sentence as it stood before the edit",
      List.of("before:\"asked not be named\"")),
  AFTER(
      Speaks.OF_THE_CHANGE,
      Takes.WORDS,
      "the sentence as it stood after the edit",
      List.of("after:allegedly NOT before:allegedly")),
  QUOTE(
      Speaks.OF_THE_CHANGE,
      Takes.WORDS,
      "the words of a quotation that the edit added, removed or changed, before or after; * for any",
      List.of("quote:resign", "quote:\"never again\" speaker:mayor", "quote:*"),
      "quotation",
      "quoting"),
  TAG(
      Speaks.OF_THE_CHANGE,
      Takes.CHOICE,
      "what the edit touched, by its tag; * for any",
      List.of("tag:quote-changed", "tag:(number OR headline)", "tag:* source:nytimes"),
      "tagged"),
  CHANGED(
      Speaks.OF_THE_CHANGE,
      Takes.CHOICE,
      "what the edit touched, in plain words",
      List.of("changed:quote", "changed:headline", "changed:number")),
  PERSON(
      Speaks.OF_THE_CHANGE,
      Takes.NAME,
      "a person named in the edit, in any form of the name; with =, by just that name; * for anyone",
      List.of(
          "person:\"Sergey Lavrov\"",
          "person:lavrov",
          "person:=\"sergey lavrov\"",
          "person:* tag:typo"),
      "people",
      "name"),
  TOUCHED_PERSON(
      Speaks.OF_THE_CHANGE,
      Takes.NAME,
      "a person whose name was itself added, removed or changed in the edit",
      List.of("touched-person:lavrov")),
  SPEAKER(
      Speaks.OF_THE_CHANGE,
      Takes.NAME,
      "the speaker of a statement in the edit, before or after; * for any",
      List.of("speaker:lavrov tag:quote-changed", "speaker:police"),
      "says",
      "said",
      "quoted"),
  SWAP(
      Speaks.OF_THE_CHANGE,
      Takes.SWAP,
      "words that replaced other words; * on one side stands for any words",
      List.of("swap:\"terrorist > gunman\"", "swap:\"terrorist > *\"", "swap:\"* > gunman\""),
      "replaced"),
  SIGNIFICANCE(
      Speaks.OF_THE_CHANGE,
      Takes.FRACTION,
      "the significance of the edit, from 0 to 1",
      List.of("significance:>0.5", "significance:<=0.1 changed:quote")),
  WHERE(
      Speaks.OF_THE_CHANGE,
      Takes.CHOICE,
      "the part of the article that contains the edit",
      List.of("where:headline", "where:byline", "where:body")),
  KIND(
      Speaks.OF_EITHER,
      Takes.CHOICE,
      "the kind of a revision, or the kind of an edit",
      List.of("kind:revert", "kind:wholesale", "kind:moved")),
  HEADLINE(
      Speaks.OF_THE_VERSION,
      Takes.WORDS,
      "the headline of the version",
      List.of("headline:crimea"),
      "title"),
  BYLINE(
      Speaks.OF_THE_VERSION,
      Takes.NAME,
      "the author in the byline of the version",
      List.of("byline:\"Anna Bell\""),
      "author",
      "by"),
  TEXT(
      Speaks.OF_THE_VERSION,
      Takes.WORDS,
      "the whole text of the version, changed or not",
      List.of("text:referendum removed:illegal"),
      "body",
      "content"),
  SOURCE(
      Speaks.OF_EITHER,
      Takes.NAME,
      "the publisher",
      List.of("source:nytimes", "source:(nytimes OR bbc)"),
      "site",
      "publisher",
      "newspaper"),
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
      List.of("versions:>10 changed:number")),
  URL(
      Speaks.OF_EITHER,
      Takes.IDENTIFIER,
      "the article with that address or other identifier; a pasted address does the same",
      List.of("url:https://news.example/2014/03/crimea"),
      "link",
      "address",
      "article"),
  LANG(
      Speaks.OF_EITHER,
      Takes.NAME,
      "the language of the text, by its code: en is English",
      List.of("lang:en", "lang:fr"),
      "language"),
  LABEL(
      Speaks.OF_EITHER,
      Takes.NAME,
      "the name of the version in the imported data",
      List.of("label:\"version 2\""));

  /** The subject of a clause; a clause about the change makes edits the results. */
  public enum Speaks {
    OF_THE_CHANGE,
    OF_THE_VERSION,
    OF_EITHER
  }

  /** The type of value that may follow the colon. */
  public enum Takes {
    /** Words, phrases, wildcards and fuzzy words. */
    WORDS,
    /** A name, or several words of one in quotation marks. */
    NAME,
    /** One of a few fixed words. */
    CHOICE,
    IDENTIFIER,
    INSTANT,
    /** A period of time: {@code 90min}, {@code 3d}. */
    AGE,
    /** A whole number. */
    COUNT,
    /** A number from 0 to 1. */
    FRACTION,
    /** Two sides with {@code >} between. */
    SWAP;

    /** Whether {@code >5} and {@code [1 TO 5]} can be asked for. */
    public boolean isMeasured() {
      return this == INSTANT || this == AGE || this == COUNT || this == FRACTION;
    }
  }

  /** The query for every edit: each is in one of the parts of an article. */
  public static final String EVERY_EDIT = "where:(headline OR byline OR body)";

  /** Stands for any words on one side of a {@link #SWAP}. */
  public static final String OPEN = "*";

  /** Letters from which on a misspelt name may differ from the right one in two places. */
  private static final int LONG = 6;

  private static final int SHORTEST = 3;

  private final Speaks speaks;
  private final Takes takes;
  private final String meaning;
  private final List<String> examples;
  private final List<String> alsoTyped;

  QueryField(
      Speaks speaks, Takes takes, String meaning, List<String> examples, String... alsoTyped) {
    this.speaks = speaks;
    this.takes = takes;
    this.meaning = meaning;
    this.examples = examples;
    this.alsoTyped = List.of(alsoTyped);
  }

  /** The name as it is written before the colon: {@code headline}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The meaning of the field, in plain words. */
  public String meaning() {
    return meaning;
  }

  /** Whole queries that use the field. */
  public List<String> examples() {
    return examples;
  }

  /** The clause that finds exactly a value: for a person that name only, and no longer ones. */
  public String exactly(String value) {
    boolean person = this == PERSON || this == SPEAKER;
    return label() + (person ? ":=" : ":") + quoted(value);
  }

  /** The clause that finds a value, and for a person longer names too. */
  public String inAnyForm(String value) {
    return label() + ":" + quoted(value);
  }

  /** A value as it is written in a query, in quotation marks if a space or bracket would end it. */
  public static String quoted(String value) {
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

  /** The subject of a clause with this field. */
  public Speaks speaks() {
    return speaks;
  }

  public Takes takes() {
    return takes;
  }

  /** The possible values of a field of fixed words; none for other fields. */
  public List<String> choices() {
    return FieldChoices.of(this);
  }

  /** Whether a word that other search engines use for this field begins with a text. */
  public boolean isAlsoTyped(String start) {
    return alsoTyped.stream().anyMatch(word -> word.startsWith(start));
  }

  /** The field with a name, in upper or lower case. */
  public static Optional<QueryField> named(String name) {
    return Arrays.stream(values()).filter(f -> f.label().equalsIgnoreCase(name)).findFirst();
  }

  /**
   * The field that was probably meant by an unknown name: a word that other search engines use for
   * the field, or a name that differs in one letter (two in long names). Names of one or two
   * letters are never taken for a slip.
   */
  public static Optional<QueryField> near(String name) {
    if (name.length() < SHORTEST) {
      return Optional.empty();
    }
    for (QueryField field : values()) {
      if (field.alsoTyped.contains(name)) {
        return Optional.of(field);
      }
    }
    int reach = name.length() < LONG ? 1 : 2;
    return Arrays.stream(values())
        .filter(field -> WordDistance.between(name, field.label()) <= reach)
        .min(Comparator.comparingInt(field -> WordDistance.between(name, field.label())));
  }
}
