package stet.query;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import stet.query.QueryField.Speaks;
import stet.query.QueryField.Takes;

/** Fields in which a query looks for words and phrases. */
@SuppressWarnings("ImmutableEnumChecker") // its lists come from List.of
public enum WordField implements OptionalField {
  ADDED(
      Speaks.OF_THE_CHANGE,
      EnumSet.of(Place.AFTER),
      Reach.CHANGED,
      "words that the edit added",
      List.of("added:gunman", "added:\"death toll\"")),
  REMOVED(
      Speaks.OF_THE_CHANGE,
      EnumSet.of(Place.BEFORE),
      Reach.CHANGED,
      "words that the edit removed",
      List.of("removed:terrorist", "removed:\"not guilty\"")),
  TOUCHED(
      Speaks.OF_THE_CHANGE,
      EnumSet.of(Place.BEFORE, Place.AFTER),
      Reach.TOUCHED,
      "a word that the edit added or removed, or a phrase in which or next to which words changed",
      List.of("touched:\"right-wing groups\"", "touched:cris*")),
  BEFORE(
      Speaks.OF_THE_CHANGE,
      EnumSet.of(Place.BEFORE),
      Reach.ANY,
      "the sentence as it stood before the edit",
      List.of("before:\"asked not be named\"")),
  AFTER(
      Speaks.OF_THE_CHANGE,
      EnumSet.of(Place.AFTER),
      Reach.ANY,
      "the sentence as it stood after the edit",
      List.of("after:allegedly NOT before:allegedly")),
  QUOTE(
      Speaks.OF_THE_CHANGE,
      EnumSet.of(Place.BEFORE, Place.AFTER),
      Reach.ANY,
      "the words of a quotation that the edit added, removed or changed, before or after; * for any",
      List.of("quote:resign", "quote:\"never again\" speaker:mayor", "quote:*"),
      "quotation",
      "quoting"),
  HEADLINE(
      Speaks.OF_THE_VERSION,
      EnumSet.of(Place.HEADLINE),
      Reach.ANY,
      "the headline of the version",
      List.of("headline:crimea"),
      "title"),
  TEXT(
      Speaks.OF_THE_VERSION,
      EnumSet.of(Place.VERSION, Place.AFTER),
      Reach.ANY,
      "the whole text of the version, changed or not",
      List.of("text:referendum removed:illegal"),
      "body",
      "content");

  /** A text in which words are looked for. */
  public enum Place {
    /** The headline or the text of a version. */
    VERSION,
    /** The old text of an edit. */
    BEFORE,
    /** The new text of an edit. */
    AFTER,
    /** The new text of an edit of the headline. */
    HEADLINE
  }

  /** The condition that words of an edit's text must meet to match. */
  public enum Reach {
    /** No condition. */
    ANY,
    /** At least one of the words changed or is next to a change. */
    TOUCHED,
    /** All of the words changed. */
    CHANGED
  }

  private final FieldDescription description;
  private final Set<Place> places;
  private final Reach reach;

  WordField(
      Speaks speaks,
      Set<Place> places,
      Reach reach,
      String meaning,
      List<String> examples,
      String... alsoTyped) {
    this.description =
        new FieldDescription(speaks, Takes.WORDS, meaning, examples, List.of(alsoTyped));
    this.places = places;
    this.reach = reach;
  }

  @Override
  public FieldDescription description() {
    return description;
  }

  @Override
  public boolean mayBeMissing() {
    return switch (this) {
      case ADDED, REMOVED, TOUCHED, BEFORE, AFTER, QUOTE -> true;
      case HEADLINE, TEXT -> false;
    };
  }

  /** The texts in which matching words are marked. */
  public Set<Place> places() {
    return EnumSet.copyOf(places);
  }

  /** The condition under which matching words of an edit are marked. */
  public Reach reach() {
    return reach;
  }
}
