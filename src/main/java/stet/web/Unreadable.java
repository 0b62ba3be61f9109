package stet.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import stet.api.ErrorJson;
import stet.api.Json;

/**
 * Answers what no route gets to see, since HTTP itself forbids it (an address with a NUL, a head
 * that is too long), as {@link Errors} answers everything else.
 */
final class Unreadable extends ErrorHandler {

  /** What a decoder puts where it found no UTF-8. */
  private static final char REPLACEMENT = '\uFFFD';

  /** What Jetty puts in the place of an address of which it cannot tell the path. */
  private static final String NO_ADDRESS = "/badMessage";

  private final Errors errors;
  private final Map<String, String> headers;
  private final Map<String, String> reading;

  /**
   * @param headers of every answer
   * @param reading those of an answer for programs, beside them
   */
  Unreadable(Errors errors, Map<String, String> headers, Map<String, String> reading) {
    this.errors = errors;
    this.headers = headers;
    this.reading = reading;
  }

  /**
   * Refuses an address whose path is not written in UTF-8, or has characters that show nothing; and
   * one whose query has a percent sign without its digits: what stands behind it would be lost.
   */
  static void check(Context request) {
    String query = request.queryString();
    boolean shown =
        decoded(request.path())
            .map(path -> path.chars().noneMatch(c -> Character.isISOControl(c) || c == REPLACEMENT))
            .orElse(false);
    if (!shown || (query != null && decoded(query).isEmpty())) {
      throw new BadRequestResponse(message(400));
    }
  }

  /** Nothing where a percent sign has no two digits behind it. */
  private static Optional<String> decoded(String written) {
    try {
      return Optional.of(URLDecoder.decode(written, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      @Nullable String reason,
      @Nullable Throwable cause,
      Callback callback) {
    String path = RememberingConnections.unread(request).orElse(request.getHttpURI().getPath());
    // Of an address without end nobody can tell for whom it is: a person can read what a program
    // must be able to.
    boolean api = path == null || path.equals(NO_ADDRESS) || Errors.isApi(path);
    String message = message(status);
    HttpFields.Mutable head = response.getHeaders();
    headers.forEach(head::put);
    if (api) {
      reading.forEach(head::put);
    }
    head.put(HttpHeader.CACHE_CONTROL, "no-cache");
    head.put(HttpHeader.CONTENT_TYPE, (api ? "application/json" : "text/html") + ";charset=utf-8");
    String text = api ? Json.compact(new ErrorJson(message)) : errors.html(status, message);
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
    response.write(true, bytes, callback);
  }

  private static String message(int status) {
    return switch (status) {
      case 400 ->
          "The address, or the head of the request, is not as HTTP has it. A percent sign in an"
              + " address is written %25.";
      case 414, 431 -> "The address, or the head of the request, is too long.";
      default -> status >= 500 ? "Stet could not answer." : "The request can’t be answered.";
    };
  }
}
