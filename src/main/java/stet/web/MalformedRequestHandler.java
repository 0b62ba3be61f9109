package stet.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import stet.api.ErrorJson;
import stet.api.JsonWriter;

/**
 * Handler of malformed requests, which HTTP itself forbids and no route receives: for instance an
 * address with a NUL, or a head that is too long. It answers them as {@link ErrorResponses} answers
 * all other errors.
 */
final class MalformedRequestHandler extends ErrorHandler {

  /** The character that a decoder puts in the place of bytes that are not UTF-8. */
  private static final char REPLACEMENT = '\uFFFD';

  /** The path that Jetty uses in place of an address whose path it cannot parse. */
  private static final String NO_ADDRESS = "/badMessage";

  private static final String REFUSAL = "stet.refusal";

  private final ErrorResponses errors;
  private final ResponseHeaders headers;

  /**
   * Creates a handler.
   *
   * @param headers the headers of every answer
   */
  MalformedRequestHandler(ErrorResponses errors, ResponseHeaders headers) {
    this.errors = errors;
    this.headers = headers;
  }

  /**
   * The refusal of a request before any route receives it.
   *
   * @param message the reason, and what to do
   * @param retryAfter the number of seconds after which to ask again; null if that does not help
   */
  record Refusal(int status, String message, @Nullable Integer retryAfter) {

    void answer(Request request, Response response, Callback callback) {
      request.setAttribute(REFUSAL, this);
      Response.writeError(request, response, callback, status);
    }
  }

  /**
   * Refuses an address whose path is not in UTF-8 or has invisible characters. It also refuses a
   * query with a percent sign without its two digits, because the text after it would be lost.
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

  /** Decodes an address. The result is empty if a percent sign is not followed by two digits. */
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
    String path =
        UnparsedAddressConnectionFactory.unread(request).orElse(request.getHttpURI().getPath());
    // An address without a known path may be for people or for programs. JSON is sent, because
    // people can read it, and programs need it.
    boolean api = path == null || path.equals(NO_ADDRESS) || ErrorResponses.isApi(path);
    Refusal refusal = request.getAttribute(REFUSAL) instanceof Refusal set ? set : null;
    String message = refusal == null ? message(status) : refusal.message();
    HttpFields.Mutable head = response.getHeaders();
    headers.of(api, request.getHeaders().get(HttpHeader.ORIGIN)).forEach(head::put);
    if (status == 503) {
      Integer seconds = refusal == null ? null : refusal.retryAfter();
      head.put(
          HttpHeader.RETRY_AFTER,
          Integer.toString(seconds == null ? ErrorResponses.RETRY_AFTER : seconds));
    }
    if (status == 405) {
      head.put(HttpHeader.ALLOW, Server.ALLOWED);
    }
    head.put(HttpHeader.CACHE_CONTROL, "no-cache");
    head.put(HttpHeader.CONTENT_TYPE, (api ? "application/json" : "text/html") + ";charset=utf-8");
    String text = api ? JsonWriter.compact(new ErrorJson(message)) : errors.html(status, message);
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
    response.write(true, bytes, callback);
  }

  private static String message(int status) {
    return switch (status) {
      case 400 ->
          "The address, or the head of the request, is not as HTTP has it. A percent sign in an"
              + " address is written %25.";
      case 404 -> "There is nothing at this address.";
      case 414, 431 -> "The address, or the head of the request, is too long.";
      case 417 -> "This server expects nothing but a plain request: leave out the header Expect.";
      case 503 -> "The server is ending or starting: ask again in a few seconds.";
      case 505 -> "This server speaks HTTP/1.1.";
      default -> status >= 500 ? "Stet could not answer." : "The request can’t be answered.";
    };
  }
}
