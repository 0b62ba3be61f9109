package stet.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.model.Observation;
import stet.search.HomeFixtures;

/** Files of the index that are cut off while a server answers from them. */
class CutOffTest {

  private static final String EXPORT = "/api/export?q=tag:*&format=";

  static final String LAST_CHUNK = "\r\n0\r\n\r\n";

  /** Rewritten from version to version: much more than is sent to whoever does not read. */
  static List<Observation> rewritten() {
    Random random = new Random(7);
    List<Observation> all = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String text =
          random
              .ints(150, 0, 1 << 30)
              .mapToObj(number -> "the harbour wall of berth " + number + " is sound")
              .collect(Collectors.joining(", ", "We hear that ", "."));
      String seen = "2014-03-14T%02d:%02d:00Z".formatted(i / 60 % 24, i % 60);
      all.add(
          ServerFixture.seen(ServerFixture.FERRY, seen, null, "Berth " + i + " is sound", text));
    }
    return all;
  }

  /** With a small window, so that most of it is yet to be read when the files are gone. */
  @Test
  void makeNoExportThatPassesForTheWhole(@TempDir Path home) throws IOException {
    try (ServerFixture stand = ServerFixture.of(home, rewritten());
        Socket socket = new Socket()) {
      socket.setReceiveBufferSize(4096);
      socket.connect(new InetSocketAddress(stand.address().getHost(), stand.address().getPort()));
      String request = "GET " + EXPORT + "jsonl HTTP/1.1\r\nHost: localhost\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(UTF_8));
      String head = new String(socket.getInputStream().readNBytes(3000), UTF_8);
      assertThat(head).startsWith("HTTP/1.1 200").contains("Transfer-Encoding: chunked");
      HomeFixtures.cutOff(home);
      assertThat(rest(socket.getInputStream())).doesNotEndWith(LAST_CHUNK);
    }
  }

  /** Up to where it is said to end, or breaks off. */
  private static String rest(InputStream in) {
    StringBuilder rest = new StringBuilder();
    try {
      byte[] bytes = new byte[1 << 14];
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        rest.append(new String(bytes, 0, read, ISO_8859_1));
        if (rest.indexOf(LAST_CHUNK, rest.length() - LAST_CHUNK.length()) >= 0) {
          return rest.toString();
        }
      }
    } catch (IOException e) {
      rest.append(e.getMessage());
    }
    return rest.toString();
  }

  @Test
  void areToldWhereNothingWasSentYet(@TempDir Path home) throws IOException {
    try (ServerFixture stand = ServerFixture.of(home, ServerFixture.ferry())) {
      HomeFixtures.cutOff(home);
      for (String path : List.of(EXPORT + "jsonl", "/api/stats", "/api/search?q=ferry")) {
        HttpResponse<String> answer = stand.get(path);
        assertThat(answer.statusCode()).as(path).isBetween(500, 503);
        assertThat(answer.body()).as(path).startsWith("{\"error\":");
      }
      assertThat(stand.get("/").body()).contains("Not just now");
    }
  }

  @Test
  void makeTheListOfArticlesUnavailableForAWhile(@TempDir Path home) throws IOException {
    try (ServerFixture stand = ServerFixture.of(home, ServerFixture.ferry())) {
      HomeFixtures.cutOff(home);
      assertThat(stand.get("/articles").statusCode()).isEqualTo(503);
    }
  }
}
