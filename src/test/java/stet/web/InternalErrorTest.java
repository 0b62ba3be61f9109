package stet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.model.ArticleId;
import stet.store.sql.Tables;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A failure that nobody foresaw is answered in words: by a page, or as the API answers errors. */
class InternalErrorTest {

  private static final String LOST = "lost_";

  private static final String ID = ArticleId.of("courier", ServerFixture.FERRY).value();

  @Test
  void noRouteAnswersAFailureWithNothing(@TempDir Path home) {
    try (ServerFixture stand = ServerFixture.of(home, ServerFixture.ferry())) {
      stand.save("ferries", "ferries");
      List<String> tables =
          Tables.rows(home, "SELECT name FROM sqlite_master WHERE type = 'table'").stream()
              .map(List::getFirst)
              .filter(table -> !table.startsWith("sqlite"))
              .toList();
      rename(home, tables, "", LOST);
      List<String> failed = new ArrayList<>();
      for (String route : stand.paths()) {
        String path = filled(route);
        HttpResponse<String> answer = stand.get(path);
        if (answer.statusCode() < 500) {
          continue;
        }
        failed.add(route);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (route.startsWith("/api/") || route.startsWith("/health")) {
          assertThat(type).as(path).startsWith("application/json");
          JsonNode error = JsonMapper.shared().readTree(answer.body());
          assertThat(error.get("error").asString()).as(path).isNotBlank();
        } else {
          assertThat(type).as(path).startsWith("text/html");
          Document page = Jsoup.parse(answer.body());
          assertThat(page.select("h1").text()).as(path).isNotBlank();
          assertThat(page.select("main a[href=/help]")).as(path).hasSize(1);
          assertThat(page.text()).as(path).doesNotContain("Exception", "SQL", LOST);
        }
        assertThat(stand.ask("HEAD", path).statusCode()).as(path).isEqualTo(answer.statusCode());
      }
      assertThat(failed)
          .as("routes that need a table")
          .contains("/", "/search", "/article/{id}", "/article/{id}.atom", "/api/articles/{id}");
      rename(home, tables, LOST, ""); // it is read once more when it is closed
    }
  }

  /** The page that says so can fail too, as when the files of the program were replaced. */
  @Test
  void aFailureOfTheErrorPageIsToldToo(@TempDir Path directory) throws Exception {
    Path broken = Files.createDirectories(directory.resolve("broken/stet/web/pages"));
    for (String template : List.of("error", "help")) {
      Files.writeString(broken.resolve("Jte" + template + "Generated.class"), "no class");
    }
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                directory.resolve("broken")
                    + File.pathSeparator
                    + System.getProperty("java.class.path"),
                "stet.App",
                "serve",
                "--port",
                "0",
                "--home",
                directory.resolve("home").toString())
            .redirectError(directory.resolve("err").toFile())
            .start();
    try (BufferedReader out = program.inputReader();
        HttpClient client = HttpClient.newHttpClient()) {
      URI address = URI.create(out.readLine().split(" ")[3]);
      for (String path : List.of("/help", "/nothing%3Cb%3E", "/article?url=%3Cb%3Ex")) {
        HttpResponse<String> answer =
            client.send(
                HttpRequest.newBuilder(address.resolve(path)).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(path.equals("/help") ? 500 : 404);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("h1").text()).as(path).isNotBlank();
        assertThat(page.select("p").text()).as(path).contains("Search the changes");
        assertThat(page.select("b")).as(path).isEmpty();
      }
    } finally {
      program.destroy();
      assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static void rename(Path home, List<String> tables, String from, String to) {
    for (String table : tables) {
      Tables.execute(home, "ALTER TABLE \"" + from + table + "\" RENAME TO \"" + to + table + "\"");
    }
  }

  private static String filled(String route) {
    return route
            .replace("{id}", ID)
            .replace("{pair}", ServerFixture.FERRY_DIFF)
            .replace("{instants}", ServerFixture.FERRY_DIFF)
            .replace("{instant}", "20140314130000")
            .replace("{version}", "20140314130000")
            .replace("{name}", "ferries")
            .replace("{file}", "stet.css")
        + "?q=ferries&name=courier&url=x&from=1&to=2&at=2014-03-14T13:00:00Z&number=1";
  }
}
