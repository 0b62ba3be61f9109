package stet.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers who take their answers slowly or not at all, and those who ask beside them. */
class SlowReadersTest {

  private static final String EXPORT = "/api/export?q=tag:*";

  private static final Duration LONG = Duration.ofMinutes(1);

  private final List<Socket> sockets = new ArrayList<>();

  /** One for all tests: it takes long to make. */
  @TempDir private static Path home;

  @AfterEach
  void hangUp() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  private ServerFixture stand(Duration idle, MinimumRate piece) {
    return stand(idle, new ReadingRates(piece, ReadingRates.USUAL.export()));
  }

  private ServerFixture stand(Duration idle, ReadingRates rates) {
    return ServerFixture.with(UnaryOperator.identity(), home, CutOffTest.rewritten(), idle, rates);
  }

  /** Asks, and reads nothing of what is answered. */
  private Socket ask(ServerFixture stand, String path) throws IOException {
    Socket socket = new Socket();
    sockets.add(socket);
    socket.setReceiveBufferSize(4096);
    socket.setSoTimeout(20_000);
    socket.connect(new InetSocketAddress(stand.address().getHost(), stand.address().getPort()));
    String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(US_ASCII));
    return socket;
  }

  private static String status(Socket socket) throws IOException {
    return new String(socket.getInputStream().readNBytes(12), US_ASCII);
  }

  /** More of them than there are threads. */
  @Test
  void keepNobodyElseWaiting() throws IOException {
    try (ServerFixture stand = stand(LONG, ReadingRates.USUAL)) {
      for (int i = 0; i < 300; i++) {
        ask(stand, EXPORT);
      }
      for (String path : List.of("/static/stet.css", "/api/search?q=harbour", "/about")) {
        assertThat(stand.get(path).statusCode()).as(path).isEqualTo(200);
      }
      int refused = 0;
      for (Socket socket : sockets) {
        refused += status(socket).endsWith("503") ? 1 : 0;
      }
      assertThat(refused).isEqualTo(300 - RequestLane.EXPORT.placesOfOneClient());
      HttpResponse<String> answer = stand.get(EXPORT);
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).contains("30");
      assertThat(answer.body()).startsWith("{\"error\":\"As many exports are running");
    }
  }

  @Test
  void areCutOffAndGiveTheirPlacesBack() throws IOException {
    try (ServerFixture stand = stand(LONG, new MinimumRate(1 << 20, Duration.ofMillis(300)))) {
      for (int i = 0; i < RequestLane.EXPORT.placesOfOneClient(); i++) {
        assertThat(status(ask(stand, EXPORT))).isEqualTo("HTTP/1.1 200");
      }
      assertThat(stand.get(EXPORT).statusCode()).isEqualTo(503);
      await().until(() -> stand.get(EXPORT).statusCode() == 200);
      String rest = new String(sockets.getFirst().getInputStream().readAllBytes(), US_ASCII);
      assertThat(rest).doesNotEndWith(CutOffTest.LAST_CHUNK);
    } catch (java.net.SocketException e) {
      assertThat(e).hasMessageContaining("reset"); // cut off is cut off
    }
  }

  /** Each piece is taken in time, by a reader who would hold a place for hours. */
  @Test
  void areCutOffWhereTheyTakeTooLongForAnExportAsAWhole() throws IOException {
    ReadingRates rates =
        new ReadingRates(
            new MinimumRate(1, Duration.ofDays(1)),
            new MinimumRate(1 << 20, Duration.ofMillis(300)));
    try (ServerFixture stand = stand(LONG, rates)) {
      for (int i = 0; i < RequestLane.EXPORT.placesOfOneClient(); i++) {
        assertThat(status(ask(stand, EXPORT))).isEqualTo("HTTP/1.1 200");
      }
      assertThat(stand.get(EXPORT).statusCode()).isEqualTo(503);
      await().until(() -> stand.get(EXPORT).statusCode() == 200);
    }
  }

  @Test
  void areNotCutOffWhereTheyAreOnlyALittleSlow() throws IOException {
    try (ServerFixture stand = stand(LONG, new MinimumRate(1 << 10, Duration.ofSeconds(10)))) {
      String answer = stand.get(EXPORT).body();
      Socket slow = ask(stand, EXPORT.replace("HTTP", "") + "&format=jsonl");
      StringBuilder read = new StringBuilder();
      byte[] bytes = new byte[1 << 14];
      for (int n = 1; n > 0 && read.indexOf(CutOffTest.LAST_CHUNK) < 0; ) {
        n = slow.getInputStream().read(bytes);
        read.append(new String(bytes, 0, Math.max(n, 0), java.nio.charset.StandardCharsets.UTF_8));
      }
      assertThat(read.length()).isGreaterThan(answer.length());
    }
  }

  @Test
  void whoSaysNothingAnyMoreIsHungUpOn() throws IOException {
    try (ServerFixture stand = stand(Duration.ofMillis(300), ReadingRates.USUAL)) {
      Socket silent = ask(stand, "/api/stats");
      String answer = new String(silent.getInputStream().readAllBytes(), US_ASCII);
      assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("Connection: close");
    }
  }
}
