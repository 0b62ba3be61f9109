package stet.model;

import java.util.Locale;
import java.util.Optional;

/** A tag of an edit: what the edit touched. All of these tags are derived from the texts. */
public enum Tag {
  HEADLINE("the headline"),
  BYLINE("the byline"),
  LEDE("the first paragraph"),
  QUOTE_ADDED("a quotation appeared"),
  QUOTE_REMOVED("a quotation went"),
  QUOTE_CHANGED("the words inside a quotation changed"),
  ATTRIBUTION("another speaker, or another word for how it is said"),
  PERSON_ADDED("a person is named whom the article did not name"),
  PERSON_REMOVED("a person is no longer named in the article"),
  NUMBER("a figure changed"),
  DATE("a date or time changed"),
  NAME_SPELLING("a name is spelt otherwise"),
  MOVED("moved to another place"),
  CORRECTION("a correction, clarification or editor's note"),
  TYPO("a slip of spelling, grammar or punctuation put right"),
  HEDGE("how certain a claim is");

  private final String meaning;

  Tag(String meaning) {
    this.meaning = meaning;
  }

  /** The tag as it is written in queries and in JSON: {@code quote-changed}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The meaning in plain words, to follow "this edit touched:". */
  public String meaning() {
    return meaning;
  }

  public static Optional<Tag> parse(String label) {
    for (Tag tag : values()) {
      if (tag.label().equalsIgnoreCase(label)) {
        return Optional.of(tag);
      }
    }
    return Optional.empty();
  }
}
