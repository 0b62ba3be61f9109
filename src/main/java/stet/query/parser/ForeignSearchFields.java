package stet.query.parser;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import stet.model.Tag;

/**
 * Translation of the fields of other search engines to Stet's query language. It covers only fields
 * that are not simply another name for a field of Stet.
 */
final class ForeignSearchFields {

  private static final Map<String, String> OURS =
      Map.ofEntries(
          entry("from", "source:"),
          entry("intitle", "headline:"),
          entry("allintitle", "headline:"),
          entry("intext", "text:"),
          entry("allintext", "text:"),
          entry("inurl", "url:"),
          entry("allinurl", "url:"),
          entry("year", "seen:"),
          entry("month", "seen:"),
          entry("day", "seen:"));

  private ForeignSearchFields() {}

  /**
   * The text to use in a query in place of a name and its colon: {@code seen:>=} for {@code
   * since:}, or {@code tag:lede} and a space for {@code lede:}.
   *
   * @param value the text after the colon, up to a space
   */
  static Optional<String> here(String name, String value) {
    boolean age = RelativeDuration.read(value).isPresent(); // a greater age is an earlier time
    return switch (name) {
      case "since" -> Optional.of(age ? "seen:<" : "seen:>=");
      case "until" -> Optional.of(age ? "seen:>" : "seen:<=");
      default -> Optional.ofNullable(OURS.get(name)).or(() -> tagged(name));
    };
  }

  /**
   * The tag clause for a name that is a word for a tag. The clause ends with a space, so that the
   * text after the colon becomes words that the edit must contain.
   */
  private static Optional<String> tagged(String name) {
    List<Tag> tags = EverydayTagNames.tags(name);
    return tags.size() == 1
        ? Optional.of("tag:" + tags.getFirst().label() + " ")
        : Optional.empty();
  }
}
