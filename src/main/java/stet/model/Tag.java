package stet.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A tag of an edit: what the edit touched. All of these tags are derived from the texts.
 *
 * <p>Each constant holds all data of its tag: the help, the search form, the counts, the feeds, the
 * values of {@code tag:} and {@code changed:} and the weights of {@link Significance} are made from
 * this list.
 */
@SuppressWarnings("ImmutableEnumChecker") // its lists come from List.of
public enum Tag {
  HEADLINE(Scope.PART, 50, "headline edit", "the headline", "the headline"),
  BYLINE(Scope.PART, 8, "byline edit", "the byline", "the byline"),
  LEDE(Scope.PART, 15, "lede edit", "the first paragraph", "the first paragraph", "lead", "intro"),
  QUOTE_ADDED(Scope.WORDS, 40, "added quote", "a quotation was added", "added a quote"),
  QUOTE_REMOVED(Scope.WORDS, 50, "removed quote", "a quotation was removed", "removed a quote"),
  QUOTE_CHANGED(
      Scope.WORDS,
      75,
      "changed quote",
      "the words inside a quotation changed",
      "changed a quote",
      "quote",
      "quotation"),
  ATTRIBUTION(
      Scope.WORDS,
      45,
      "changed attribution",
      "another speaker or another reporting verb",
      "changed who says it or how",
      "speaker"),
  PERSON_ADDED(
      Scope.WORDS,
      25,
      "added person",
      "a person is named who was not named in the article before",
      "brought in a person",
      "person",
      "people"),
  PERSON_REMOVED(
      Scope.WORDS,
      30,
      "removed person",
      "a person is no longer named in the article",
      "took out a person",
      "person",
      "people"),
  NUMBER(
      Scope.WORDS, 45, "changed figure", "a figure changed", "changed a figure", "figure", "count"),
  DATE(Scope.WORDS, 20, "changed date", "a date or time changed", "changed a date", "time", "day"),
  NAME_SPELLING(
      Scope.WORDS,
      20,
      "name spelling",
      "the spelling of a name changed",
      "changed how a name is spelt",
      "name"),
  MOVED(Scope.POSITION, 5, "moved sentence", "moved to another place", "moved a sentence", "order"),
  CORRECTION(
      Scope.WORDS,
      75,
      "correction notice",
      "a correction, clarification or editor's note",
      "touched a correction notice",
      "clarification"),
  TYPO(
      Scope.WORDS,
      2,
      "typo",
      "an error of spelling, grammar or punctuation was corrected",
      "put an error right",
      "spelling"),
  STYLE(
      Scope.WORDS,
      1,
      "style change",
      "another house style: hyphens, capitals, numerals, spellings that are no error",
      "changed the house style",
      "hyphen",
      "capital"),
  HEDGE(
      Scope.WORDS,
      50,
      "certainty change",
      "how certain a claim is",
      "changed how certain a claim is",
      "certainty");

  /** The subject of a tag. */
  private enum Scope {
    /** The part of the article that the edit is in. */
    PART,
    /** The position of the sentence. */
    POSITION,
    /** The words of the sentence. */
    WORDS
  }

  private final Scope scope;
  private final int weight;
  private final String noun;
  private final String meaning;
  private final String description;
  private final List<String> synonyms;

  /**
   * Creates a tag.
   *
   * @param weight see {@link #weight}
   * @param noun see {@link #noun}
   * @param synonyms further words for it in {@code changed:}, each in the singular
   */
  Tag(
      Scope scope,
      int weight,
      String noun,
      String meaning,
      String description,
      String... synonyms) {
    this.scope = scope;
    this.weight = weight;
    this.noun = noun;
    this.meaning = meaning;
    this.description = description;
    this.synonyms = List.of(synonyms);
  }

  /** The tag as written in queries and in JSON: {@code quote-changed}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What an edit with this tag is called where such edits are counted; its plural takes an s. */
  public String noun() {
    return noun;
  }

  /** The meaning in plain words, to follow "this edit touched:". */
  public String meaning() {
    return meaning;
  }

  /**
   * The description in plain words, to follow "edits that", or "edits in" for a part of the
   * article.
   *
   * @see #isPart
   */
  public String description() {
    return description;
  }

  /**
   * The weight of the tag in the significance of an edit, in hundredths. It is a judgement, by the
   * order in which editors would want to be informed of edits.
   */
  public int weight() {
    return weight;
  }

  /** Whether the tag names the part of the article that the edit is in. */
  public boolean isPart() {
    return scope == Scope.PART;
  }

  /** Whether the tag is only about the place of the edit, and not about its words. */
  public boolean isPlace() {
    return scope != Scope.WORDS;
  }

  /** The tag with a label. */
  public static Optional<Tag> parse(String label) {
    for (Tag tag : values()) {
      if (tag.label().equalsIgnoreCase(label)) {
        return Optional.of(tag);
      }
    }
    return Optional.empty();
  }

  /** The tags that have a word as a synonym. */
  public static List<Tag> called(String word) {
    List<Tag> called = new ArrayList<>();
    for (Tag tag : values()) {
      if (tag.synonyms.contains(word)) {
        called.add(tag);
      }
    }
    return called;
  }
}
