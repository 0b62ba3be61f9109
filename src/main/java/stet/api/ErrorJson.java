package stet.api;

import org.jspecify.annotations.Nullable;

/**
 * What went wrong and what to do next.
 *
 * @param at offset of the place in the query that is wrong, null where there is none
 */
public record ErrorJson(String error, @Nullable Integer at) {
  public ErrorJson(String error) {
    this(error, null);
  }
}
