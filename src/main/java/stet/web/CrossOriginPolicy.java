package stet.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Policy on which origins' pages may read the answers for programs. No page may, unless the
 * operator names its origin.
 */
final class CrossOriginPolicy {

  private static final String ANY = "*";

  /** The response headers that a page may read too. */
  private static final String EXPOSED = "ETag, Retry-After, Content-Disposition";

  private final Set<String> origins;

  CrossOriginPolicy(Set<String> origins) {
    this.origins = origins;
  }

  /**
   * Whether an answer depends on the origin of the request, so that caches must keep an answer for
   * each origin.
   */
  boolean varies() {
    return !origins.isEmpty() && !origins.contains(ANY);
  }

  /** The headers that let a page of an origin read an answer. There are none if it may not. */
  Map<String, String> headers(@Nullable String origin) {
    return allowed(origin)
        .map(
            shared ->
                Map.of(
                    "Access-Control-Allow-Origin",
                    shared,
                    "Access-Control-Expose-Headers",
                    EXPOSED))
        .orElse(Map.of());
  }

  /** The headers that let a page of an origin send a request with a header of its own. */
  Map<String, String> headersBefore(@Nullable String origin) {
    return allowed(origin)
        .map(
            shared ->
                Map.of(
                    "Access-Control-Allow-Methods",
                    "GET, HEAD",
                    "Access-Control-Allow-Headers",
                    "If-None-Match",
                    "Access-Control-Max-Age",
                    "86400"))
        .orElse(Map.of());
  }

  private Optional<String> allowed(@Nullable String origin) {
    if (origins.contains(ANY)) {
      return Optional.of(ANY);
    }
    return Optional.ofNullable(origin).filter(origins::contains);
  }
}
