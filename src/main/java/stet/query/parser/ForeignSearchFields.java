package stet.query.parser;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import stet.model.Tag;

/** What is asked by fields of other search engines that no one of ours stands for. */
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
   * What a query would have in the place of a name and its colon: {@code seen:>=} for {@code
   * since:}, {@code tag:lede} and a space for {@code lede:}.
   *
   * @param value what follows, as far as it has no space
   */
  static Optional<String> here(String name, String value) {
    boolean age = RelativeDuration.read(value).isPresent(); // the greater age is the earlier time
    return switch (name) {
      case "since" -> Optional.of(age ? "seen:<" : "seen:>=");
      case "until" -> Optional.of(age ? "seen:>" : "seen:<=");
      default -> Optional.ofNullable(OURS.get(name)).or(() -> tagged(name));
    };
  }

  /** A word that we have a tag for, and words that an edit with that tag is to have. */
  private static Optional<String> tagged(String name) {
    List<Tag> tags = PlainLanguageTerms.tags(name);
    return tags.size() == 1
        ? Optional.of("tag:" + tags.getFirst().label() + " ")
        : Optional.empty();
  }
}
