package stet.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error as JSON.
 *
 * @param error what went wrong and what to do next
 * @param at the offset of the mistake in the query; absent if the query has no mistake
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErrorJson(String error, @Nullable Integer at, @Nullable List<String> instead) {

  public ErrorJson(String error) {
    this(error, null, null);
  }
}
