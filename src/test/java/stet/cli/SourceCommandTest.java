package stet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.App;
import stet.model.ArticleId;
import stet.web.Server;
import stet.web.ServerSettings;

/** A newspaper is added, looked into, watched for a round, paused and removed. */
class SourceCommandTest {

  @TempDir private Path home;

  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private HttpServer server;
  private String address;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    address = "http://localhost:" + server.getAddress().getPort();
    server.createContext(
        "/",
        exchange -> {
          String page = pages.get(exchange.getRequestURI().getPath());
          byte[] body = (page == null ? "" : page).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(
              page == null ? 404 : 200, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    pages.put(
        "/rss",
        "<rss version='2.0'><channel><item><link>%1$s/a</link></item><item><link>%1$s/video/b</link></item></channel></rss>"
            .formatted(address));
    pages.put("/a", article("Four people died when two ferries collided in fog off Gull Point."));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private static String article(String lead) {
    return "<html lang=en><meta property=og:site_name content='The Harbour Courier'>"
        + "<title>Ferries collide</title><h1>Ferries collide</h1><p>"
        + lead
        + "</p><p>The harbour board"
        + " met in the old customs house on Tuesday and heard from the pilots what they had seen.</p></html>";
  }

  private Shell.Ran run(String... words) {
    String[] all = java.util.Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--home";
    all[words.length + 1] = home.toString();
    return new Shell(home).plain(all);
  }

  private Shell.Ran add(String... more) {
    String[] words = {
      "source",
      "add",
      "courier",
      "--feed",
      address + "/rss",
      "--contact",
      "me@example.org",
      "--pace",
      "0"
    };
    String[] all = java.util.Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return run(all);
  }

  @Test
  void aPublisherIsNamedByTheOperator() {
    assertThat(run("source", "name", "courier", "The Courier").status()).isNotZero();
    add();
    assertThat(run("source", "name", "courier").out()).contains("courier has no other name");
    assertThat(run("source", "name", "courier", "The Courier", "--home-page", address + "/").out())
        .contains("courier is shown as The Courier, " + address + "/");
    // A part that is not given stays.
    assertThat(run("source", "name", "courier", "Harbour Courier").out())
        .contains("courier is shown as Harbour Courier, " + address + "/");
    assertThat(run("source", "name", "courier", "--home-page", "javascript:x").status())
        .isEqualTo(ExitStatus.USAGE);
    assertThat(run("source", "name", "courier", "--clear").out()).contains("has no other name");
    assertThat(run("source", "name", "nobody", "Nobody").status()).isEqualTo(ExitStatus.NOT_ALL);
  }

  @Test
  void aNewspaperIsFollowed() {
    assertThat(add("--allow-private", "--exclude", "/video/").status()).isEqualTo(ExitStatus.OK);

    Shell.Ran check = run("source", "check", "courier");
    assertThat(check.status()).as(check.err()).isEqualTo(ExitStatus.OK);
    assertThat(check.out())
        .contains("2 addresses, of which 1 would be followed", address + "/a", "Four people died")
        .doesNotContain("/video/b");
    assertThat(run("stats", "--format", "json").json().path("articles").asInt()).isZero();

    Shell.Ran first = run("collect", "--format", "json");
    assertThat(first.status()).as(first.err()).isEqualTo(ExitStatus.OK);
    assertThat(first.json().path("found").asInt()).isEqualTo(1);
    assertThat(first.json().path("first").asInt()).isEqualTo(1);
    assertThat(run("search", "text:ferries").out()).contains("Ferries collide");
    assertThat(run("source", "name", "courier").out())
        .as("as its pages say")
        .contains("courier is shown as The Harbour Courier");

    assertThat(run("collect", "--format", "json").json().path("requests").asInt()).isZero();
    assertThat(run("source", "list").out()).contains("1 article followed", "rss 2.0, 2 addresses");

    assertThat(run("source", "pause", "courier").status()).isEqualTo(ExitStatus.OK);
    assertThat(run("source", "list").out()).contains("paused");
    assertThat(run("source", "resume", "courier").status()).isEqualTo(ExitStatus.OK);
    assertThat(run("source", "remove", "courier").status()).isEqualTo(ExitStatus.OK);
    assertThat(run("source", "list").out()).contains("Nothing is watched");
    assertThat(run("history", address + "/a").status()).isEqualTo(ExitStatus.OK);
    assertThat(run("reextract").out()).containsPattern("pages read +1");
  }

  /** Each look, and when the next is due, on the page that the article's own leads to. */
  @Test
  void whatWasFetchedIsToldOnAPage() throws IOException {
    assertThat(add("--allow-private", "--exclude", "/video/").status()).isEqualTo(ExitStatus.OK);
    assertThat(run("collect").status()).isEqualTo(ExitStatus.OK);
    try (App app = App.open(home);
        Server site = app.server(ServerSettings.of(Optional.empty(), Server.LOCAL, 0)).start()) {
      String article = "/article/" + ArticleId.of("courier", address + "/a");
      Document history = Jsoup.connect(site.address() + article).get();
      String link = history.expectFirst(".provenance a[href$=/fetched]").absUrl("href");
      Document page = Jsoup.connect(link).get();
      assertThat(page.text())
          .contains("Stet checks it for changes, next on", "1 look, the latest first")
          .contains("the page was sent (200), and read as Version 1", "read by extract/", "sha");
    }
  }

  @Test
  void whatIsErasedIsInNoWarcFileEither() throws IOException {
    assertThat(add("--allow-private", "--exclude", "/video/").status()).isEqualTo(ExitStatus.OK);
    assertThat(run("collect").status()).isEqualTo(ExitStatus.OK);
    assertThat(fetched()).contains("Four people died");
    run("erase", address + "/a", "--reason", "A court said so.", "--yes");
    assertThat(fetched()).doesNotContain("Four people died").contains("robots.txt");
  }

  private String fetched() throws IOException {
    StringBuilder all = new StringBuilder();
    try (var files = java.nio.file.Files.list(home.resolve("fetched"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".gz")).toList()) {
        try (var in = new java.util.zip.GZIPInputStream(java.nio.file.Files.newInputStream(file))) {
          all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return all.toString();
  }

  @Test
  void whatIsNotPublicIsNotAskedUnlessItIsAllowed() {
    assertThat(add().status()).isEqualTo(ExitStatus.OK);
    Shell.Ran check = run("source", "check", "courier");
    assertThat(check.status()).isEqualTo(ExitStatus.NOT_ALL);
    assertThat(check.out()).contains("private network");
    assertThat(run("collect").status()).isEqualTo(ExitStatus.NOT_ALL);
    assertThat(run("source", "list").out()).contains("failing", "private network");
  }

  @Test
  void whatIsCalledWronglyIsTold() {
    assertThat(run("source", "add", "courier").err()).contains("--feed URL");
    assertThat(run("source", "add", "courier", "--feed", address + "/rss").err())
        .contains("--contact");
    assertThat(add("--page", address).err()).contains("--links");
    assertThat(add("--include", "(").err()).contains("regular expression");
    assertThat(run("source", "add", "courier", "--feed", "ftp://x").err()).contains("no address");
    assertThat(run("source", "check", "nobody").status())
        .isIn(ExitStatus.NOT_ALL, ExitStatus.USAGE);
    assertThat(run("source").status()).isEqualTo(ExitStatus.USAGE);
    assertThat(run("collect").status()).isEqualTo(ExitStatus.USAGE);
  }
}
