package stet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.health.BackgroundTask;
import stet.health.TaskDescription;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a monitor is told, by a real server. */
class HealthTest {

  private static final TaskDescription DIGGING =
      new TaskDescription("digging", "Nothing is dug meanwhile.", true, Duration.ofHours(1));

  @AutoClose private ServerFixture stand;

  @BeforeEach
  void open(@TempDir Path home) {
    stand = ServerFixture.of(home, ServerFixture.ferry());
  }

  @Test
  void allIsWell() {
    HttpResponse<String> health = stand.get("/health");
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(json(health).get("live").asBoolean()).isTrue();
    assertThat(json(health).get("ready").asBoolean()).isTrue();
    assertThat(stand.get("/health/live").body()).isEqualTo("{\"live\":true,\"ready\":true}");
  }

  /** Its own page and its reason say so; the operator alone is told which file it is. */
  @Test
  void whatIsHeldUpIsToldWithTheReason() throws Exception {
    AtomicBoolean full = new AtomicBoolean(true);
    BackgroundTask task =
        stand.tasks.start(
            DIGGING,
            running -> {
              running.working();
              if (full.get()) {
                throw new IOException("/srv/stet/archive.db: the disk is full.");
              }
              running.done();
              running.pause(Duration.ofHours(1));
            });
    try {
      await().until(() -> stand.get("/health").statusCode() == 503);
      JsonNode told = json(stand.get("/health"));
      assertThat(told.get("live").asBoolean()).isTrue();
      assertThat(told.get("ready").asBoolean()).isFalse();
      assertThat(told.at("/tasks/0/name").asString()).isEqualTo("digging");
      assertThat(told.at("/tasks/0/state").asString()).isEqualTo("retrying");
      assertThat(told.at("/tasks/0/problem").asString()).contains("archive.db", "disk is full");
      assertThat(told.at("/tasks/0/nextTry").asString()).isNotEmpty();
      assertThat(stand.get("/health/live").statusCode()).isEqualTo(200);
      assertThat(stand.get("/health/ready").statusCode()).isEqualTo(503);

      for (String header :
          List.of("X-Forwarded-For", "Forwarded", "Via", "X-Real-IP", "X-Forwarded-Host")) {
        HttpResponse<String> others = stand.get("/health", header, "203.0.113.7");
        assertThat(others.statusCode()).isEqualTo(503);
        assertThat(others.body())
            .as(header)
            .contains("digging", "retrying")
            .doesNotContain("archive.db");
      }

      full.set(false);
      await().until(() -> stand.get("/health/ready").statusCode() == 200);
      assertThat(json(stand.get("/health")).at("/tasks/0/lastDone").asString()).isNotEmpty();
    } finally {
      task.interrupt();
      task.join();
    }
  }

  /** A proxy on this machine may ask for all readers, and say nothing of them. */
  @Test
  void behindAnAddressOfItsOwnNobodyIsToldTheReason(@TempDir Path other) {
    URI base = URI.create("https://stet.example.org");
    try (ServerFixture site = ServerFixture.of(other, ServerFixture.ferry(), base)) {
      BackgroundTask task =
          site.tasks.start(
              DIGGING,
              running -> {
                throw new IOException("/srv/stet/archive.db: the disk is full.");
              });
      await().until(() -> site.get("/health").statusCode() == 503);
      assertThat(site.get("/health").body()).contains("retrying").doesNotContain("archive.db");
      task.interrupt();
    }
  }

  @Test
  void aDeadThreadIsNotLive() throws Exception {
    BackgroundTask task =
        stand.tasks.start(
            DIGGING,
            running -> {
              throw new OutOfMemoryError("Java heap space");
            });
    task.join();
    assertThat(stand.get("/health/live").statusCode()).isEqualTo(503);
    assertThat(json(stand.get("/health")).at("/tasks/0/state").asString()).isEqualTo("dead");
  }

  /** Neither the archive nor the index is asked: here both fail. */
  @Test
  void itIsToldFromMemory() {
    stand.damage();
    assertThat(stand.get("/").statusCode()).isEqualTo(500);
    assertThat(stand.get("/health").statusCode()).isEqualTo(200);
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }
}
