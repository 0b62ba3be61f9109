package stet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Under which names a server answers, whose pages may read it, and who sees what is saved. */
class AccessTest {

  private static final String SHARED = "Access-Control-Allow-Origin";

  @TempDir private Path home;

  private ServerFixture stand(UnaryOperator<ServerSettings> changed) {
    return ServerFixture.with(changed, home, ServerFixture.ferry());
  }

  private static String asked(ServerFixture stand, String path, String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), stand.address().getPort())) {
      String head =
          "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(path, host);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aPageOfTheWebCannotHaveANameOfItsOwnLeadToThisMachine() throws IOException {
    try (ServerFixture stand = stand(UnaryOperator.identity())) {
      int port = stand.address().getPort();
      for (String host : List.of("localhost", "LOCALHOST:" + port, "127.0.0.1", "[::1]:" + port)) {
        assertThat(asked(stand, "/api/stats", host)).as(host).startsWith("HTTP/1.1 200 ");
      }
      for (String host :
          List.of("evil.example", "evil.example:" + port, "localhost.evil.example")) {
        assertThat(asked(stand, "/api/stats", host))
            .as(host)
            .startsWith("HTTP/1.1 421 ")
            .contains("{\"error\":\"This server does not answer under that host name.")
            .contains("Content-Security-Policy")
            .doesNotContain("articles");
        assertThat(asked(stand, "/about", host))
            .startsWith("HTTP/1.1 421 ")
            .contains("Content-Type: text/html", "Not under this name", "--allow-host");
        assertThat(asked(stand, "/static/stet.css", host)).startsWith("HTTP/1.1 421 ");
      }
    }
  }

  @Test
  void theNamesThatAreAllowedAreAnswered() throws IOException {
    URI base = URI.create("https://stet.example.org");
    try (ServerFixture stand =
        stand(
            any ->
                ServerSettings.of(java.util.Optional.of(base), any.host(), any.port())
                    .answering(Set.of("Archive.internal")))) {
      for (String host : List.of("stet.example.org", "archive.internal:8080", "localhost")) {
        assertThat(asked(stand, "/api/stats", host)).as(host).startsWith("HTTP/1.1 200 ");
      }
      assertThat(asked(stand, "/api/stats", "example.org")).startsWith("HTTP/1.1 421 ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/stats", "/api/nothing", "/changes.atom", "/api/saved", "/"})
  void nothingIsSharedWithPagesOfOthers(String path) {
    try (ServerFixture stand = stand(UnaryOperator.identity())) {
      HttpResponse<String> answer = stand.get(path, "Origin", "https://evil.example");
      assertThat(answer.headers().firstValue(SHARED)).isEmpty();
      assertThat(stand.ask("OPTIONS", path).headers().map())
          .doesNotContainKeys("access-control-allow-methods", "access-control-allow-origin");
    }
  }

  @Test
  void whatIsToldToProgramsMayBeReadByThePagesThatAreNamed() {
    String friend = "https://news.example";
    try (ServerFixture stand = stand(settings -> settings.sharedWith(Set.of(friend)))) {
      for (String path : List.of("/api/stats", "/api/nothing", "/changes.atom", "/api/%zz")) {
        if (path.contains("%zz")) {
          continue; // no client of ours sends it: ServerTest does
        }
        HttpResponse<String> answer = stand.get(path, "Origin", friend);
        assertThat(answer.headers().firstValue(SHARED)).as(path).contains(friend);
        assertThat(answer.headers().firstValue("Vary").orElseThrow()).contains("Origin");
        assertThat(stand.get(path, "Origin", "https://evil.example").headers().firstValue(SHARED))
            .isEmpty();
        assertThat(stand.get(path).headers().firstValue("Vary").orElseThrow()).contains("Origin");
      }
      assertThat(stand.get("/", "Origin", friend).headers().firstValue(SHARED)).isEmpty();
    }
  }

  @Test
  void everyPageMayReadItWhereWhoeverRunsItSaysSo() {
    try (ServerFixture stand = stand(settings -> settings.sharedWith(Set.of("*")))) {
      for (String path : List.of("/api/stats", "/api/nothing", "/changes.atom")) {
        assertThat(stand.get(path).headers().firstValue(SHARED)).as(path).contains("*");
      }
      HttpResponse<String> before = stand.ask("OPTIONS", "/api/search");
      assertThat(before.statusCode()).isEqualTo(204);
      assertThat(before.headers().firstValue("Access-Control-Allow-Methods")).contains("GET, HEAD");
    }
  }

  @Test
  void theListOfSavedSearchesIsForThisMachine() {
    try (ServerFixture stand = stand(UnaryOperator.identity())) {
      stand.save("secret", "minister");
      String[] passedOn = {"X-Forwarded-For", "203.0.113.7"};
      assertThat(stand.get("/api/saved").body()).contains("secret");
      for (String path : List.of("/saved", "/api/saved")) {
        HttpResponse<String> refused = stand.get(path, passedOn);
        assertThat(refused.statusCode()).as(path).isEqualTo(403);
        assertThat(refused.body()).doesNotContain("secret").contains("saved searches");
      }
      assertThat(stand.get("/saved/secret.atom", passedOn).statusCode()).isEqualTo(200);
      assertThat(stand.get("/saved/secret", passedOn).statusCode()).isEqualTo(200);
    }
  }

  /** Who is refused the list is not sent there. */
  @Test
  void pagesLeadToTheListOfSavedSearchesWhereItIsShown() {
    List<String> pages =
        List.of("/", "/search?q=ferry", "/help/api", "/about", "/nothing", "/saved/softened");
    String link = "href=\"/saved\"";
    try (ServerFixture stand = stand(UnaryOperator.identity())) {
      stand.save("softened", "ferry");
      for (String page : pages) {
        assertThat(stand.get(page).body()).as(page).contains(link);
      }
    }
    URI base = URI.create("https://stet.example.org");
    try (ServerFixture stand = ServerFixture.of(home, ServerFixture.ferry(), base)) {
      for (String page : pages) {
        assertThat(stand.get(page).body()).as(page).doesNotContain(link, "href=\"/api/saved\"");
      }
    }
    try (ServerFixture stand =
        stand(
            any ->
                ServerSettings.of(java.util.Optional.of(base), any.host(), any.port())
                    .listingSaved(true))) {
      for (String page : pages) {
        assertThat(stand.get(page).body()).as(page).contains(link);
      }
    }
  }

  /** So long that a pattern which looks at it more than once would take minutes. */
  @Test
  void aPathWithoutEndIsRefusedInNoTime() throws IOException {
    try (ServerFixture stand = stand(UnaryOperator.identity())) {
      for (String path : List.of("/".repeat(60_000) + "x", "/api/" + "/".repeat(60_000) + "x")) {
        assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () -> {
              for (int i = 0; i < 50; i++) {
                assertThat(asked(stand, path, "localhost")).startsWith("HTTP/1.1 414 ");
              }
            });
      }
      assertThat(asked(stand, "/api/" + "/".repeat(60_000) + "x", "localhost"))
          .contains("{\"error\":\"There is nothing at this address: its path is longer");
      assertThat(asked(stand, "/" + "a".repeat(2_000), "localhost")).startsWith("HTTP/1.1 404 ");
    }
  }

  /** As a browser asks while a query is typed; and the longest of addresses. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/complete?q=-a",
        "/api/complete?q=tag:(-a",
        "/api/complete?q=tag:(a+a",
        "/api/complete?field=tag&q=-a",
        "/api/articles?url=http://a.a",
        "/article?url=http://a.a",
        "/search?q=a+a",
        "/api/search?q=a+a",
      })
  void aQuestionWithoutEndIsAnsweredInNoTime(String begun) {
    String piece = begun.substring(begun.length() - 2).replace("+a", "a+");
    try (ServerFixture stand = stand(UnaryOperator.identity())) {
      for (int length : List.of(3_900, 60_000)) {
        String path = begun + piece.repeat(length / 2);
        assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () -> {
              for (int i = 0; i < 5; i++) {
                assertThat(stand.get(path).statusCode()).isLessThan(500);
              }
            });
      }
    }
  }

  @Test
  void theListOfSavedSearchesIsForAllWhereWhoeverRunsItSaysSo() {
    URI base = URI.create("https://stet.example.org");
    try (ServerFixture stand = ServerFixture.of(home, ServerFixture.ferry(), base)) {
      assertThat(stand.get("/api/saved").statusCode()).isEqualTo(403);
    }
    try (ServerFixture stand = stand(settings -> settings.listingSaved(true))) {
      assertThat(stand.get("/api/saved", "X-Forwarded-For", "203.0.113.7").statusCode())
          .isEqualTo(200);
    }
  }

  /** A proxy that adds a line of its own, one before which the client forged another. */
  @Test
  void theLimitIsNotEvaded() {
    try (ServerFixture stand = stand(settings -> settings.limited(2))) {
      String proxied = "X-Forwarded-For";
      for (int i = 0; i < 2; i++) {
        assertThat(
                stand
                    .get("/api/stats", proxied, "198.51.100." + i, proxied, "192.0.2.9")
                    .statusCode())
            .isEqualTo(200);
      }
      assertThat(stand.get("/about", proxied, "127.0.0.1", proxied, "192.0.2.9").statusCode())
          .isEqualTo(429);
      assertThat(stand.get("/about", proxied, "192.0.2.9:4711").statusCode()).isEqualTo(429);
      for (int i = 0; i < 2; i++) {
        assertThat(stand.get("/about", proxied, "unknown-" + i).statusCode()).isEqualTo(200);
      }
      assertThat(stand.get("/about", proxied, "unknown-3").statusCode()).isEqualTo(429);
    }
  }
}
