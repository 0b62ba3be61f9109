package stet.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong and what to do next.
 *
 * @param instead whole queries that may have been meant, absent where there is none
 * @param at offset of the place in the query that is wrong, absent where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErrorJson(String error, @Nullable Integer at, @Nullable List<String> instead) {

  public ErrorJson(String error) {
    this(error, null, null);
  }
}
