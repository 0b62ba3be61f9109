package stet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Who may not write a home reads it all the same: the real program, as nobody who may do all. */
class ReadOnlyTest {

  private static final String EVICTION =
      "https://www.harbourcourier.example/2025/10/04/old-quay-eviction";

  /** A machine that is busy with other tests takes its time. */
  private static final Duration SOON = Duration.ofMinutes(2);

  private Path home;
  private Path err;
  private Shell shell;

  @BeforeEach
  void lock(@TempDir Path directory) throws Exception {
    home = directory.resolve("home");
    err = directory.resolve("err");
    shell = Shell.withDemo(home);
    permit("r-xr-xr-x", "r--r--r--");
    Process probe =
        new ProcessBuilder(
                Stream.concat(within().stream(), Stream.of("test", "-w", home + "")).toList())
            .start();
    assumeTrue(probe.waitFor() == 1, "skipped: nobody here is kept from writing a directory");
  }

  @AfterEach
  void unlock() throws IOException {
    permit("rwxr-xr-x", "rw-r--r--");
  }

  private void permit(String directories, String files) throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      for (Path each : all.toList()) {
        Files.setPosixFilePermissions(
            each, PosixFilePermissions.fromString(Files.isDirectory(each) ? directories : files));
      }
    }
  }

  /** Of whoever may do all, that is taken. */
  private static List<String> within() {
    return System.getProperty("user.name", "").equals("root")
        ? List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--")
        : List.of();
  }

  private Shell.Ran program(String... arguments) throws Exception {
    List<String> all =
        Stream.concat(Stream.of(arguments), Stream.of("--home", home.toString())).toList();
    Process process = Shell.process(within(), err, all);
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Shell.Ran(process.waitFor(), out, Files.readString(err));
  }

  @Test
  void isReadWithAnEmptyLogThatWasCopiedAlong() throws Exception {
    permit("rwxr-xr-x", "rw-r--r--");
    Files.createFile(home.resolve("archive.db-wal"));
    permit("r-xr-xr-x", "r--r--r--");
    Shell.Ran ran = program("stats");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.status()).isZero();
  }

  /** As on a disk that was mounted anew, to be read only, after it had failed. */
  @Test
  void whoCannotAlertForItSaysSo() throws Exception {
    permit("rwxr-xr-x", "rw-r--r--");
    Shell.Ran saved =
        shell.plain(
            "saved",
            "add",
            "toll",
            "tag:number",
            "--webhook",
            "https://a.example/hook",
            "--home",
            home.toString());
    assertThat(saved.status()).as(saved.err()).isZero();
    permit("r-xr-xr-x", "r--r--r--");
    Process serving =
        Shell.process(within(), err, List.of("serve", "--port", "0", "--home", home.toString()));
    try (BufferedReader out = serving.inputReader();
        HttpClient client = HttpClient.newHttpClient()) {
      String told = String.valueOf(out.readLine());
      URI health = URI.create(told.replaceFirst(".*(http://\\S+).*", "$1") + "/health");
      await()
          .atMost(SOON)
          .untilAsserted(
              () -> {
                JsonNode alerting = alerting(client, health);
                assertThat(alerting.get("failures").asInt()).isPositive();
                assertThat(alerting.get("problem").asString())
                    .contains(home + " may not be written", "permissions");
              });
      assertThat(asked(client, health).statusCode()).isEqualTo(503);
      permit("rwxr-xr-x", "rw-r--r--");
      await().atMost(SOON).until(() -> alerting(client, health).get("failures").asInt() == 0);
    } finally {
      serving.destroy();
      serving.waitFor();
    }
  }

  private static JsonNode alerting(HttpClient client, URI health) throws Exception {
    JsonNode tasks = Shell.JSON.readTree(asked(client, health).body()).get("tasks");
    return StreamSupport.stream(tasks.spliterator(), false)
        .filter(task -> task.get("name").asString().equals("alerting"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("alerting is not among " + tasks));
  }

  private static HttpResponse<String> asked(HttpClient client, URI address) throws Exception {
    return client.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void isReadAndNotWritten() throws Exception {
    for (String[] command :
        List.of(
            new String[] {"stats"},
            new String[] {"phrase", "illegal settlement"},
            new String[] {"history", EVICTION})) {
      Shell.Ran ran = program(command);
      assertThat(ran.status()).as(command[0] + ran.err()).isZero();
      assertThat(ran.err()).isEmpty();
      assertThat(ran.out()).isNotEmpty().isEqualTo(shell.run(command).out());
    }
    Shell.Ran refused = program("import", "src/main/resources/stet/demo.jsonl");
    assertThat(refused.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(refused.err()).contains("permissions").doesNotContain("\tat ");
  }
}
