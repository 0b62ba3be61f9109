package stet.query.parser;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stet.model.ArticlePart;
import stet.model.Tag;

/** Everyday words for tags and for parts of an article, in addition to their labels. */
final class EverydayTagNames {

  private static final Map<String, ArticlePart> PARTS =
      Map.of(
          "title", ArticlePart.HEADLINE,
          "author", ArticlePart.BYLINE,
          "text", ArticlePart.BODY,
          "story", ArticlePart.BODY);

  private EverydayTagNames() {}

  /** The tags that a word can mean; none if it does not mean a tag. */
  static List<Tag> tags(String word) {
    Optional<Tag> itself = Tag.parse(word).or(() -> Tag.parse(single(word)));
    if (itself.isPresent()) {
      return List.of(itself.get());
    }
    List<Tag> called = Tag.called(word);
    return called.isEmpty() ? Tag.called(single(word)) : called;
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
