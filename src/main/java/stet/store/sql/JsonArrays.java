package stet.store.sql;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import stet.model.ArticleId;

/**
 * Conversion of lists to JSON arrays: one parameter holds any number of values, so one statement
 * serves for all.
 */
final class JsonArrays {
  private JsonArrays() {}

  static String numbers(Collection<Long> numbers) {
    return numbers.stream().map(String::valueOf).collect(joining(",", "[", "]"));
  }

  /** Ids, which have nothing in them that JSON escapes. */
  static String ids(Collection<ArticleId> ids) {
    return ids.stream().map(id -> '"' + id.value() + '"').collect(joining(",", "[", "]"));
  }
}
