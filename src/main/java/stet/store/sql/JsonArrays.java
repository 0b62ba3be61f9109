package stet.store.sql;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import stet.model.ArticleId;

/**
 * Conversion of lists to JSON arrays. One parameter then holds any number of values, so that the
 * same statement serves for all lengths.
 */
final class JsonArrays {
  private JsonArrays() {}

  static String numbers(Collection<Long> numbers) {
    return numbers.stream().map(String::valueOf).collect(joining(",", "[", "]"));
  }

  /** Converts ids. They contain no character that JSON escapes. */
  static String ids(Collection<ArticleId> ids) {
    return ids.stream().map(id -> '"' + id.value() + '"').collect(joining(",", "[", "]"));
  }
}
