package stet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is erased of an article that is watched is in no byte of the home, and stays away. */
class ErasedSourceTest {

  /** In the headline, the body and the feed, and in nothing else that this test makes. */
  private static final List<String> MARKERS =
      List.of("quixotlimer", "zanzibarite", "wolframscheel", "labelwort");

  @TempDir private Path temp;

  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private HttpServer server;
  private String address;
  private Path home;
  private Shell shell;

  @BeforeEach
  void serve() throws IOException {
    home = temp.resolve("home");
    shell = new Shell(home);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    address = "http://localhost:" + server.getAddress().getPort();
    server.createContext(
        "/",
        exchange -> {
          byte[] body =
              pages
                  .getOrDefault(exchange.getRequestURI().getPath(), "")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(
              body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    pages.put("/a", article("The quixotlimer", "A zanzibarite was found in the harbour."));
    pages.put("/b", article("The ferry", "Four people died when two ferries collided in fog."));
    pages.put(
        "/rss",
        """
        <rss version='2.0'><channel>
        <item><link>%1$s/a?utm_source=rss</link><title>The quixotlimer</title>
        <description>Its wolframscheel was green.</description></item>
        <item><link>%1$s/b</link><title>The ferry</title></item></channel></rss>"""
            .formatted(address));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private static String article(String headline, String lead) {
    return "<html lang=en><title>%1$s</title><h1>%1$s</h1><p>%2$s</p><p>The harbour board met in the old customs house on Tuesday and heard from the pilots what they had seen.</p></html>"
        .formatted(headline, lead);
  }

  @Test
  void isInNoByteOfTheHomeAndStaysAway() throws IOException {
    Path older = temp.resolve("older.jsonl");
    Files.writeString(
        older,
        """
        {"article": "%1$s/a", "source": "courier", "seen": "2020-01-01T00:00:00Z", "label": "labelwort one", "title": "Quixotlimer", "text": "A zanzibarite, they said."}
        {"article": "%1$s/a", "source": "courier", "seen": "2020-01-01T00:00:00Z", "label": "labelwort two", "title": "Quixotlimer", "text": "A zanzibarite, they said."}
        """
            .formatted(address));
    assertThat(shell.run("import", older.toString()).status()).isZero();
    assertThat(add().status()).isEqualTo(ExitStatus.OK);
    assertThat(shell.run("collect").status()).isEqualTo(ExitStatus.OK);
    shell.plain("saved", "add", "seen", "text:harbour", "--home", home.toString());
    shell.run("search", "text:quixotlimer");
    String head = shell.run("verify", "--format", "json").json().path("head").asString();
    for (String marker : MARKERS) {
      assertThat(new Traces(home).of(marker)).as(marker).isNotEmpty();
    }

    Shell.Ran erased = shell.run("erase", address + "/a", "--reason", "A court.", "--yes");
    assertThat(erased.status()).as(erased.out() + erased.err()).isZero();
    assertNoTraces("erased");
    assertThat(new Traces(home).of("two ferries collided")).isNotEmpty();
    assertThat(shell.run("verify", "--head", head).status()).as("the chain stands").isZero();

    assertThat(shell.run("import", older.toString()).out()).containsPattern("erased +2");
    Path other = temp.resolve("other.jsonl");
    Files.writeString(
        other,
        """
        {"article": "%1$s/a", "source": "courier", "seen": "2031-01-01T00:00:00Z", "title": "Quixotlimer!", "text": "A zanzibarite, in other words."}
        {"article": "%1$s/elsewhere", "source": "courier", "seen": "2020-01-03T00:00:00Z", "label": "labelwort", "title": "Quixotlimer", "text": "A zanzibarite, they said."}
        """
            .formatted(address));
    assertThat(shell.run("import", other.toString()).out()).containsPattern("erased +2");
    assertThat(source("remove courier").status()).isZero();
    assertThat(add().status()).isEqualTo(ExitStatus.OK);
    pages.put("/a", article("The quixotlimer again", "The zanzibarite was sold."));
    assertThat(shell.run("collect").status()).isEqualTo(ExitStatus.OK);
    shell.run("reextract");
    assertNoTraces("looked at and imported again");
    assertThat(shell.run("show", address + "/b").out()).contains("Four people died");
    assertThat(shell.run("verify", "--head", head).status()).isZero();
    assertThat(shell.run("reindex").status()).isZero();
    assertNoTraces("indexed anew");
  }

  @Test
  void whatIsWithheldIsFollowedAndRecordedAndToldWhenItIsReleased() {
    assertThat(add().status()).isEqualTo(ExitStatus.OK);
    assertThat(shell.run("collect").status()).isEqualTo(ExitStatus.OK);
    assertThat(shell.run("withhold", address + "/a", "--reason", "A court.").status()).isZero();
    Path later = temp.resolve("later.jsonl");
    try {
      Files.writeString(
          later,
          """
          {"article": "%1$s/a", "source": "courier", "seen": "2031-01-01T00:00:00Z", "title": "Later", "text": "The harbour is closed."}
          """
              .formatted(address));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    assertThat(shell.run("import", later.toString()).status()).isZero();
    assertThat(shell.run("show", address + "/a").status()).isEqualTo(ExitStatus.NOT_ALL);
    assertThat(source("list").out()).contains("2 articles followed");
    assertThat(shell.run("release", address + "/a").status()).isZero();
    assertThat(shell.run("show", address + "/a").out()).contains("The harbour is closed.");
  }

  private Shell.Ran add() {
    return source(
        "add courier --feed %s/rss --contact me@example.org --pace 0 --allow-private"
            .formatted(address));
  }

  private Shell.Ran source(String words) {
    return shell.plain(("source " + words + " --home " + home).split(" "));
  }

  private void assertNoTraces(String when) {
    for (String marker : MARKERS) {
      assertThat(new Traces(home).of(marker)).as(marker + ", " + when).isEmpty();
    }
  }
}
