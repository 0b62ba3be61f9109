package stet.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error as JSON: what went wrong and what to do next.
 *
 * @param instead whole queries that may have been meant, absent if there are none
 * @param at offset of the fault in the query, absent if the query has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErrorJson(String error, @Nullable Integer at, @Nullable List<String> instead) {

  public ErrorJson(String error) {
    this(error, null, null);
  }
}
