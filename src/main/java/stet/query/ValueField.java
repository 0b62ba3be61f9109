package stet.query;

import java.util.List;
import stet.query.QueryField.Speaks;
import stet.query.QueryField.Takes;

/** Fields for which a query gives one value. */
@SuppressWarnings("ImmutableEnumChecker") // its lists come from List.of
public enum ValueField implements OptionalField {
  TAG(
      Speaks.OF_THE_CHANGE,
      Takes.CHOICE,
      "what the edit touched, by its tag; * for any",
      List.of("tag:quote-changed", "tag:(number OR headline)", "tag:* source:nytimes"),
      "tagged"),
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
  BYLINE(
      Speaks.OF_THE_VERSION,
      Takes.NAME,
      "the author in the byline of the version",
      List.of("byline:\"Anna Bell\""),
      "author",
      "by"),
  SOURCE(
      Speaks.OF_EITHER,
      Takes.NAME,
      "the source, or the publisher's name",
      List.of("source:nytimes", "source:(nytimes OR bbc)", "source:\"The Harbour Courier\""),
      "site",
      "publisher",
      "newspaper"),
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

  private final FieldDescription description;

  ValueField(
      Speaks speaks, Takes takes, String meaning, List<String> examples, String... alsoTyped) {
    this.description = new FieldDescription(speaks, takes, meaning, examples, List.of(alsoTyped));
  }

  @Override
  public FieldDescription description() {
    return description;
  }

  @Override
  public boolean mayBeMissing() {
    return switch (this) {
      case TAG, PERSON, TOUCHED_PERSON, SPEAKER, SWAP, BYLINE, LABEL -> true;
      case WHERE, KIND, SOURCE, URL, LANG -> false;
    };
  }
}
