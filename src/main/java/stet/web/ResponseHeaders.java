package stet.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The headers of every answer, whether from a route or from the handlers in front of the routes.
 */
final class ResponseHeaders {

  /**
   * Headers against content in an article's text: only Stet's own scripts and styles run or load,
   * and only requests to Stet are sent.
   */
  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
              + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer");

  private final CrossOriginPolicy origins;

  ResponseHeaders(CrossOriginPolicy origins) {
    this.origins = origins;
  }

  /**
   * @param programs whether the answer is for programs, not for people
   * @param origin the origin of the page that asks, null if the request has none
   */
  Map<String, String> of(boolean programs, @Nullable String origin) {
    Map<String, String> headers = new LinkedHashMap<>(ALWAYS);
    boolean varies = programs && origins.varies();
    // Packed for whoever asks so: no cache may mix them.
    headers.put("Vary", varies ? "Accept-Encoding, Origin" : "Accept-Encoding");
    if (programs) {
      headers.putAll(origins.headers(origin));
    }
    return headers;
  }

  /**
   * The headers of the answer to a preflight request, which a browser makes before a request with a
   * header of its own.
   */
  Map<String, String> before(@Nullable String origin) {
    return origins.headersBefore(origin);
  }
}
