package stet.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An invented newspaper on loopback whose articles change by a script: each is published, and each
 * changes once, at an instant that is known beforehand. It also serves a feed that is hostile.
 */
final class SoakNewspaper implements AutoCloseable {

  /** What every article says, from its first version to its second. */
  record Article(String path, Instant published, Instant changed, String before, String after) {}

  /** As long as a feed may be; the letters behind the DOCTYPE never end it. */
  private static final int HOSTILE_LETTERS = 4 << 20;

  private final Clock clock;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final List<Article> articles;

  /**
   * @param length over which the script runs: articles appear in its first tenth, and each changes
   *     once before half of it is over, so that the usual schedule has time to look again
   */
  SoakNewspaper(String address, int count, Duration length, Clock clock) throws IOException {
    this.clock = clock;
    this.articles = script(count, length, clock.instant());
    this.server = HttpServer.create(new InetSocketAddress(address, 0), 200);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  String url(String path) {
    return "http://"
        + server.getAddress().getHostString()
        + ":"
        + server.getAddress().getPort()
        + path;
  }

  List<Article> articles() {
    return articles;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static List<Article> script(int count, Duration length, Instant start) {
    Random random = new Random(7);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Instant published = start.plusMillis((long) (random.nextDouble() * length.toMillis() / 10));
      Instant changed =
          start.plusMillis((long) ((0.3 + 0.15 * random.nextDouble()) * length.toMillis()));
      String name = "Harbour report number " + i;
      articles.add(
          new Article(
              "/story/" + i,
              published,
              changed,
              page(name, "The mayor said that " + (100 + i) + " boats lay in the harbour."),
              page(name, "The mayor said that " + (900 + i) + " boats lay in the harbour.")));
    }
    return articles;
  }

  private static String page(String headline, String first) {
    String rest =
        "Nobody was hurt when the wind turned in the night, the harbour master wrote in a letter.";
    return """
        <!DOCTYPE html><html lang="en"><head><title>%1$s</title></head><body><article><h1>%1$s</h1>
        <p>%2$s</p><p>%3$s</p><p>Fishermen expect the ice of %1$s to melt before the end of March,
        when the first of them will go out again.</p></article></body></html>
        """
        .formatted(headline, first, rest);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Instant now = clock.instant();
    if (path.equals("/feed")) {
      send(exchange, 200, "application/rss+xml", feed(now));
    } else if (path.equals("/hostile")) {
      String letters = "a".repeat(HOSTILE_LETTERS);
      send(exchange, 200, "application/rss+xml", "<rss <!DOCTYPE " + letters + now.toEpochMilli());
    } else {
      for (Article article : articles) {
        if (article.path().equals(path) && !now.isBefore(article.published())) {
          boolean changed = !now.isBefore(article.changed());
          send(exchange, 200, "text/html", changed ? article.after() : article.before());
          return;
        }
      }
      send(exchange, 404, "text/plain", "There is no such page.");
    }
  }

  private String feed(Instant now) {
    StringBuilder items = new StringBuilder();
    for (Article article : articles) {
      if (!now.isBefore(article.published())) {
        items.append("<item><title>Harbour</title><link>");
        items.append(url(article.path())).append("</link></item>");
      }
    }
    return "<rss version=\"2.0\"><channel><title>Soak</title>" + items + "</channel></rss>";
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
