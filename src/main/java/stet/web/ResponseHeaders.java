package stet.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The headers that every answer has, whoever makes it: a route, or what stands before them all. */
final class ResponseHeaders {

  /** Whatever an article's text may smuggle in: nothing runs, loads or is sent but our own. */
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
   * @param origin of the page that asks, null where none says so
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

  /** The headers of the answer to what a browser asks before it asks with a header of its own. */
  Map<String, String> before(@Nullable String origin) {
    return origins.headersBefore(origin);
  }
}
