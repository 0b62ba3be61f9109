package stet.intake.collect;

import java.io.IOException;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import stet.model.NetworkPolicy;
import stet.store.Source;

/**
 * Transport of HTTP requests and their complete answers, both recorded as they were transmitted.
 * The caller must make sure that the request is allowed. Safe for all threads.
 */
final class HttpTransport implements AutoCloseable {

  /** Keeps the request as it was sent, with the headers that the library adds. */
  private static final Interceptor REMEMBER =
      chain -> {
        Response response = chain.proceed(chain.request());
        return response.newBuilder().request(chain.request()).build();
      };

  private final TimeSource time;
  private final Map<NetworkPolicy, OkHttpClient> clients = new EnumMap<>(NetworkPolicy.class);

  HttpTransport(TimeSource time, PoliteFetcher.Patience patience) {
    this.time = time;
    OkHttpClient plain =
        new OkHttpClient.Builder()
            .protocols(List.of(Protocol.HTTP_1_1)) // its messages can be stored as they were sent
            .proxy(
                Proxy
                    .NO_PROXY) // the network policy would judge the proxy's address in place of the
            // host's
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(
                true) // a reused connection may have been closed; then the request was not received
            .connectionPool(new ConnectionPool(16, 30, TimeUnit.SECONDS))
            .connectTimeout(patience.silence())
            .readTimeout(patience.silence())
            .callTimeout(patience.whole())
            .addNetworkInterceptor(REMEMBER)
            .build();
    for (NetworkPolicy reach : NetworkPolicy.values()) {
      clients.put(reach, plain.newBuilder().socketFactory(reach.sockets()).build());
    }
  }

  /** The user agent of a source's requests: the program, its purpose, and the contact. */
  static String userAgent(Source source) {
    return "Stet/1 (keeps the revisions of articles; " + source.contact() + ")";
  }

  /**
   * Makes a request without following redirects, and returns the answer with any status.
   *
   * @param longest the longest time to wait for the end of the answer, if that is less than usual
   */
  HttpExchange ask(Source source, HttpUrl url, PoliteFetcher.Having having, Duration longest)
      throws IOException {
    Request.Builder asked =
        new Request.Builder()
            .url(url)
            .header("User-Agent", userAgent(source))
            .header("Accept", "text/html,application/xhtml+xml,application/xml,*/*;q=0.8")
            .header("Accept-Encoding", ContentCoding.ACCEPTED);
    if (source.contact().contains("@")) {
      asked.header("From", source.contact());
    }
    if (having.etag() != null) {
      asked.header("If-None-Match", having.etag());
    }
    if (having.modified() != null) {
      asked.header("If-Modified-Since", having.modified());
    }
    OkHttpClient client = Objects.requireNonNull(clients.get(source.reach()));
    Call call = client.newCall(asked.build());
    long patience = Math.min(client.callTimeoutMillis(), Math.max(1, longest.toMillis()));
    call.timeout().timeout(patience, TimeUnit.MILLISECONDS);
    Instant at = time.now();
    try (Response response = call.execute()) {
      byte[] body = body(response);
      return new HttpExchange(
          url.newBuilder().fragment(null).build().toString(),
          at,
          head(response.request()),
          response.code(),
          response.message(),
          response.headers(),
          body);
    }
  }

  private static byte[] body(Response response) throws IOException {
    BufferedSource source = response.body().source();
    if (source.request(PoliteFetcher.LONGEST + 1L)) {
      throw new IOException("is longer than " + (PoliteFetcher.LONGEST >> 20) + " MB");
    }
    byte[] body = source.readByteArray();
    boolean framed =
        response.header("Content-Length") != null
            || response.header("Transfer-Encoding") != null
            || response.code() == 304;
    // If the connection just ends, it does not show whether the page is complete.
    if (!framed && response.header("Content-Encoding") == null && isCutHtml(body)) {
      throw new IOException("may have been cut off: it does not say how long it is");
    }
    return body;
  }

  private static boolean isCutHtml(byte[] body) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("<html") && !lower.contains("</html");
  }

  private static String head(Request request) {
    StringBuilder head = new StringBuilder(request.method()).append(' ');
    HttpUrl url = request.url();
    head.append(url.encodedPath());
    if (url.encodedQuery() != null) {
      head.append('?').append(url.encodedQuery());
    }
    head.append(" HTTP/1.1\r\n");
    request
        .headers()
        .forEach(
            header ->
                head.append(header.getFirst())
                    .append(": ")
                    .append(header.getSecond())
                    .append("\r\n"));
    return head.append("\r\n").toString();
  }

  @Override
  public void close() {
    for (OkHttpClient client : clients.values()) {
      client.connectionPool().evictAll();
      client.dispatcher().executorService().shutdown();
    }
  }
}
