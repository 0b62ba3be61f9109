package stet.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks the real program to end while it answers. */
class ServeEndTest {

  private static final String LAST_CHUNK = "\r\n0\r\n\r\n";

  @TempDir private Path directory;

  /** Much more than is sent to whoever does not read. */
  private static List<String> rewritten() {
    Random random = new Random(7);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String text =
          random
              .ints(150, 0, 1 << 30)
              .mapToObj(number -> "the harbour wall of berth " + number + " is sound")
              .collect(Collectors.joining(", ", "We hear that ", "."));
      lines.add(
          "{\"source\":\"courier\",\"article\":\"https://courier.example/1\",\"seen\":"
              + "\"2014-03-14T%02d:%02d:00Z\",\"title\":\"Berth %d\",\"text\":\"%s\"}"
                  .formatted(i / 60, i % 60, i, text));
    }
    return lines;
  }

  @Test
  void whatIsBeingAnsweredIsAnsweredToItsEnd() throws Exception {
    Path file = directory.resolve("all.jsonl");
    Files.write(file, rewritten());
    Path home = directory.resolve("home");
    assertThat(new Shell(home).run("import", file.toString()).status()).isZero();
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "stet.App",
                "serve",
                "--port",
                "0",
                "--home",
                home.toString())
            .redirectError(directory.resolve("err").toFile())
            .start();
    try (BufferedReader out = program.inputReader();
        Socket monitor = new Socket();
        Socket socket = new Socket()) {
      int port = URI.create(out.readLine().split(" ")[3]).getPort();
      monitor.setSoTimeout(20_000);
      monitor.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      assertThat(health(monitor)).contains("\"live\":true", "\"ending\":false");
      socket.setReceiveBufferSize(4096);
      socket.setSoTimeout(20_000);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      String request = "GET /api/export?q=tag:* HTTP/1.1\r\nHost: localhost\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      InputStream in = socket.getInputStream();
      assertThat(new String(in.readNBytes(3000), US_ASCII)).startsWith("HTTP/1.1 200");

      program.destroy(); // SIGTERM
      await()
          .pollInterval(Duration.ofMillis(20))
          .untilAsserted(
              () ->
                  assertThat(health(monitor))
                      .startsWith("HTTP/1.1 503")
                      .contains("\"live\":true", "\"ready\":false", "\"ending\":true"));
      await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertNobodyIsAccepted(port));
      assertThat(program.isAlive()).isTrue();
      assertThat(rest(in)).endsWith(LAST_CHUNK);
      assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      program.destroyForcibly();
    }
  }

  /** What is answered on a connection that stays open, as a balancer keeps one. */
  private static String health(Socket monitor) throws IOException {
    String request = "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n";
    monitor.getOutputStream().write(request.getBytes(US_ASCII));
    StringBuilder answer = new StringBuilder();
    for (int read = 0; read >= 0 && !answer.toString().endsWith("}"); ) {
      byte[] bytes = new byte[1 << 14];
      read = monitor.getInputStream().read(bytes);
      answer.append(new String(bytes, 0, Math.max(0, read), US_ASCII));
    }
    return answer.toString();
  }

  private static void assertNobodyIsAccepted(int port) {
    assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
        .isInstanceOf(ConnectException.class);
  }

  private static String rest(InputStream in) throws IOException {
    StringBuilder rest = new StringBuilder();
    byte[] bytes = new byte[1 << 14];
    for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
      rest.append(new String(bytes, 0, read, ISO_8859_1));
      if (rest.indexOf(LAST_CHUNK, Math.max(0, rest.length() - LAST_CHUNK.length())) >= 0) {
        break;
      }
    }
    return rest.toString();
  }
}
