package stet.intake.collect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Headers;
import stet.intake.extract.HtmlPage;

/**
 * An HTTP exchange: a request and its complete response, as they were transmitted, except that a
 * chunked body is joined.
 */
final class HttpExchange {

  private final String url;
  private final Instant at;
  private final String request;
  private final int status;
  private final String reason;
  private final Headers headers;
  private final byte[] body;

  /**
   * Creates an exchange.
   *
   * @param at the time of the request
   * @param request the head of the request, with its empty line
   * @param body the body as it was sent, perhaps compressed
   */
  HttpExchange(
      String url,
      Instant at,
      String request,
      int status,
      String reason,
      Headers headers,
      byte[] body) {
    this.url = url;
    this.at = at;
    this.request = request;
    this.status = status;
    this.reason = reason;
    this.headers = headers;
    this.body = body;
  }

  String url() {
    return url;
  }

  Instant at() {
    return at;
  }

  int status() {
    return status;
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The body as it was sent, perhaps compressed. */
  byte[] body() {
    return body;
  }

  /**
   * Decodes the page in the response.
   *
   * @param url the address of the page
   * @throws IOException if the body cannot be decompressed
   */
  HtmlPage page(String url) throws IOException {
    return HtmlPage.of(url, unpacked(PoliteFetcher.LONGEST), header("Content-Type").orElse(null));
  }

  /**
   * Returns the decoded body.
   *
   * @throws IOException if the body cannot be decoded, or is longer than {@code longest} bytes when
   *     decoded
   */
  byte[] unpacked(int longest) throws IOException {
    return ContentCoding.unpack(body, headers.get("Content-Encoding"), longest);
  }

  boolean isHtml() {
    String type = header("Content-Type").orElse("text/html").toLowerCase(Locale.ROOT);
    return type.contains("html");
  }

  byte[] requestHead() {
    return request.getBytes(StandardCharsets.UTF_8);
  }

  /** The head of the response, with its empty line. */
  byte[] responseHead() {
    StringBuilder head = new StringBuilder("HTTP/1.1 ");
    head.append(status).append(' ').append(reason).append("\r\n");
    for (int i = 0; i < headers.size(); i++) {
      // The body is stored without its chunks, so this header would be wrong.
      if (!headers.name(i).equalsIgnoreCase("Transfer-Encoding")) {
        head.append(headers.name(i)).append(": ").append(headers.value(i)).append("\r\n");
      }
    }
    return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
  }
}
