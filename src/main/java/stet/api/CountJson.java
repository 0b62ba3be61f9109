package stet.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How many there are: {@code {"exactly": 12}}, or {@code {"atLeast": 12}} where there was no time
 * to count all. The number stands under what it says, so that nobody takes the one for the other.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CountJson(@Nullable Integer exactly, @Nullable Integer atLeast) {

  static CountJson of(int count, boolean partial) {
    return partial ? new CountJson(null, count) : new CountJson(count, null);
  }

  /** What was counted. */
  public int counted() {
    Integer count = exactly == null ? atLeast : exactly;
    return count == null ? 0 : count;
  }
}
