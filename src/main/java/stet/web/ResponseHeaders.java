package stet.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The headers of every answer, whether from a route or from the handlers in front of the routes.
 */
final class ResponseHeaders {

  /**
   * Headers that make the content of an article's text harmless: only Stet's own scripts and styles
   * run or load, and requests go only to Stet.
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
   * Returns the headers of an answer.
   *
   * @param programs whether the answer is for programs, not for people
   * @param origin the origin of the page that sent the request; null if the request has none
   */
  Map<String, String> of(boolean programs, @Nullable String origin) {
    Map<String, String> headers = new LinkedHashMap<>(ALWAYS);
    boolean varies = programs && origins.varies();
    // Answers are compressed only for clients that accept it, so caches must not mix both forms.
    headers.put("Vary", varies ? "Accept-Encoding, Origin" : "Accept-Encoding");
    if (programs) {
      headers.putAll(origins.headers(origin));
    }
    return headers;
  }

  /**
   * The headers of the answer to a preflight request, which a browser sends before a request with
   * additional headers.
   */
  Map<String, String> before(@Nullable String origin) {
    return origins.headersBefore(origin);
  }
}
