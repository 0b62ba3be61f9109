package stet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's three commands follow a newspaper: they are run as they stand there. */
class FollowingTest {

  private static final Pattern COMMANDS =
      Pattern.compile("## Follow a newspaper\\s+```\\n(.*?)```", Pattern.DOTALL);

  private static final String FEED = "https://www.vestmereledger.example/rss";

  @TempDir private Path temp;

  @Test
  void threeCommandsFollowANewspaper() throws Exception {
    Matcher block = COMMANDS.matcher(Files.readString(Path.of("README.md")));
    assertThat(block.find()).isTrue();
    List<String> commands =
        block.group(1).lines().map(line -> line.replaceFirst("^\\./stet ", "")).toList();
    assertThat(commands).hasSize(3);

    HttpServer paper = paper();
    String address = "http://localhost:" + paper.getAddress().getPort();
    Shell shell = new Shell(temp.resolve("home"));
    Process server = null;
    try {
      // Only what no test can have is another: the newspaper itself, which is in a private network.
      String add = commands.getFirst().replace(FEED, address + "/rss");
      assertThat(add).isNotEqualTo(commands.getFirst());
      Shell.Ran added = run(shell, add, "--allow-private", "--pace", "1");
      assertThat(added.status()).as(added.err()).isZero();
      Shell.Ran checked = run(shell, commands.get(1));
      assertThat(checked.status()).as(checked.err()).isZero();
      assertThat(checked.out()).contains(address + "/ferry").contains("Four people died");

      List<String> serve = new ArrayList<>(Arrays.asList(Shell.words(commands.get(2))));
      serve.addAll(List.of("--port", "0", "--home", temp.resolve("home").toString()));
      server = Shell.process(List.of(), temp.resolve("err"), serve);
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () ->
                  assertThat(shell.run("show", address + "/ferry").out())
                      .contains("Four people died"));
    } finally {
      paper.stop(0);
      if (server != null) {
        server.destroy();
        server.waitFor();
      }
    }
  }

  private Shell.Ran run(Shell shell, String command, String... more) {
    List<String> words = new ArrayList<>(Arrays.asList(Shell.words(command)));
    words.addAll(Arrays.asList(more));
    words.addAll(List.of("--home", temp.resolve("home").toString()));
    return shell.plain(words.toArray(String[]::new));
  }

  private static HttpServer paper() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String address = "http://localhost:" + server.getAddress().getPort();
    Map<String, String> pages =
        Map.of(
            "/rss",
            "<rss version='2.0'><channel><title>Ledger</title><item><link>"
                + address
                + "/ferry</link></item></channel></rss>",
            "/ferry",
            """
            <html lang=en><title>A ferry sinks</title><h1>A ferry sinks</h1>
            <p>Four people died when a ferry sank off Gull Point on Tuesday night.</p>
            <p>The sea was rough, the harbour board said, and the light at the point was out.</p></html>""");
    server.createContext(
        "/",
        exchange -> {
          String page = pages.get(exchange.getRequestURI().getPath());
          byte[] body = String.valueOf(page).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(page == null ? 404 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }
}
