package stet.query.parser;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stet.model.ArticlePart;
import stet.model.Tag;

/** Everyday words for tags and parts of an article, in addition to their labels. */
final class PlainLanguageTerms {

  private static final Map<String, List<Tag>> TAGS =
      Map.ofEntries(
          entry("quote", List.of(Tag.QUOTE_CHANGED)),
          entry("quotation", List.of(Tag.QUOTE_CHANGED)),
          entry("speaker", List.of(Tag.ATTRIBUTION)),
          entry("person", List.of(Tag.PERSON_ADDED, Tag.PERSON_REMOVED)),
          entry("people", List.of(Tag.PERSON_ADDED, Tag.PERSON_REMOVED)),
          entry("name", List.of(Tag.NAME_SPELLING)),
          entry("figure", List.of(Tag.NUMBER)),
          entry("count", List.of(Tag.NUMBER)),
          entry("time", List.of(Tag.DATE)),
          entry("day", List.of(Tag.DATE)),
          entry("lead", List.of(Tag.LEDE)),
          entry("intro", List.of(Tag.LEDE)),
          entry("spelling", List.of(Tag.TYPO)),
          entry("order", List.of(Tag.MOVED)),
          entry("clarification", List.of(Tag.CORRECTION)),
          entry("certainty", List.of(Tag.HEDGE)));

  private static final Map<String, ArticlePart> PARTS =
      Map.of(
          "title", ArticlePart.HEADLINE,
          "author", ArticlePart.BYLINE,
          "text", ArticlePart.BODY,
          "story", ArticlePart.BODY);

  private PlainLanguageTerms() {}

  /** The tags of which a word means any; none if it means no tag. */
  static List<Tag> tags(String word) {
    Optional<Tag> itself = Tag.parse(word).or(() -> Tag.parse(single(word)));
    return itself
        .map(List::of)
        .orElseGet(() -> TAGS.getOrDefault(word, TAGS.getOrDefault(single(word), List.of())));
  }

  /** The part of an article that a word means. */
  static Optional<ArticlePart> part(String word) {
    return Arrays.stream(ArticlePart.values())
        .filter(where -> where.label().equals(word))
        .findFirst()
        .or(() -> Optional.ofNullable(PARTS.get(word)));
  }

  private static String single(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }
}
