package stet.alert;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server of somebody else that takes alerts, or does not. */
final class WebhookReceiver implements AutoCloseable {

  /** What came, in order of arrival. */
  final List<Came> came = new CopyOnWriteArrayList<>();

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private volatile ToIntFunction<Came> answers;

  /** A request. */
  record Came(String path, String id, String timestamp, String signature, String body, long nanos) {

    JsonNode json() {
      return JsonMapper.shared().readTree(body);
    }

    /** The article and version that it tells of. */
    String step() {
      JsonNode step = json().at("/data/step");
      return step.at("/article/url").asString() + "/" + step.get("version").asInt();
    }
  }

  private WebhookReceiver(ToIntFunction<Came> answers) throws IOException {
    this.answers = answers;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.setExecutor(threads);
    server.start();
  }

  /**
   * @param answers the status of the answer to each
   */
  static WebhookReceiver answering(ToIntFunction<Came> answers) {
    try {
      return new WebhookReceiver(answers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void answer(ToIntFunction<Came> next) {
    answers = next;
  }

  URI at(String path) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + path);
  }

  private void take(HttpExchange exchange) throws IOException {
    Came one =
        new Came(
            exchange.getRequestURI().getPath(),
            exchange.getRequestHeaders().getFirst("webhook-id"),
            exchange.getRequestHeaders().getFirst("webhook-timestamp"),
            exchange.getRequestHeaders().getFirst("webhook-signature"),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
            System.nanoTime());
    came.add(one);
    exchange.sendResponseHeaders(answers.applyAsInt(one), -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
