package stet.intake.collect;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import okio.ByteString;

/** A newspaper's server on this machine, of which the pages change with a clock. */
final class CollectFixture implements AutoCloseable {

  /** What is answered to a request. */
  interface Page {
    Answer at(Instant now, Request request);
  }

  /** A request, as far as answers depend on it. */
  record Request(String path, Map<String, String> headers) {
    String header(String name) {
      return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "");
    }
  }

  /** An answer, after so many milliseconds. */
  record Answer(int status, Map<String, String> headers, ByteString body, long delay) {
    static Answer of(int status, String type, String body) {
      return new Answer(status, Map.of("Content-Type", type), ByteString.encodeUtf8(body), 0);
    }

    static Answer html(String html) {
      return of(200, "text/html; charset=utf-8", html);
    }

    /** As a page answers whose address has changed for good. */
    static Answer moved(String to) {
      return new Answer(301, Map.of("Location", to), ByteString.EMPTY, 0);
    }

    static Answer redirect(String to) {
      return new Answer(302, Map.of("Location", to), ByteString.EMPTY, 0);
    }

    Answer with(String header, String value) {
      Map<String, String> more = new TreeMap<>(headers);
      more.put(header, value);
      return new Answer(status, more, body, delay);
    }

    Answer gzipped() {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (OutputStream out = new GZIPOutputStream(packed)) {
        body.write(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new Answer(status, headers, ByteString.of(packed.toByteArray()), delay);
    }

    Answer late(long millis) {
      return new Answer(status, headers, body, millis);
    }
  }

  /** A request that came. */
  record Visited(Instant at, String path, int status, Request request) {}

  private final TimeSource time;
  private final HttpServer server;
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final Map<String, Page> beginnings = new ConcurrentHashMap<>();
  private final List<Visited> visited = new ArrayList<>();

  CollectFixture(TimeSource time) {
    this.time = time;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
    server.start();
  }

  CollectFixture page(String path, Page page) {
    pages.put(path, page);
    return this;
  }

  /** Whatever begins so and is no page of its own. */
  CollectFixture pages(String beginning, Page page) {
    beginnings.put(beginning, page);
    return this;
  }

  String url(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  synchronized List<Visited> visited() {
    return List.copyOf(visited);
  }

  List<Visited> visited(String path) {
    return visited().stream().filter(visit -> visit.path().equals(path)).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    Map<String, String> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) ->
                headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
    Request request = new Request(path, headers);
    Page page = pages.getOrDefault(path, begun(path));
    Answer answer = page.at(time.now(), request);
    synchronized (this) {
      visited.add(new Visited(time.now(), path, answer.status(), request));
    }
    answer.headers().forEach(exchange.getResponseHeaders()::add);
    try (exchange) {
      if (answer.delay() > 0) {
        Thread.sleep(answer.delay());
      }
      boolean none = answer.status() == 304;
      exchange.sendResponseHeaders(
          answer.status(), none ? -1 : answer.body().size() == 0 ? -1 : answer.body().size());
      if (!none && answer.body().size() > 0) {
        answer.body().write(exchange.getResponseBody());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Page begun(String path) {
    return beginnings.entrySet().stream()
        .filter(entry -> path.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse((now, request) -> Answer.of(404, "text/html", "<p>Nothing."));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
