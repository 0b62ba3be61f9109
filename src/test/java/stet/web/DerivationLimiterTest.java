package stet.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that take as long as the test likes, three at once and two for one client. */
class DerivationLimiterTest {

  @AutoClose private final HttpClient client = HttpClient.newHttpClient();
  private final CountDownLatch end = new CountDownLatch(1);
  private final Semaphore begun = new Semaphore(0);
  private final List<CompletableFuture<HttpResponse<String>>> running = new ArrayList<>();
  private Javalin server;

  @BeforeEach
  void start() {
    DerivationLimiter limiter =
        new DerivationLimiter(
            new ClientNetworkResolver(TrustedProxies.of(List.of())),
            new LaneLimiter(3, 2),
            Duration.ofMillis(100));
    server =
        Javalin.create(
                config ->
                    config.routes.get(
                        "/",
                        limiter.limit(
                            request -> {
                              begun.release();
                              end.await();
                              request.result("made");
                            })))
            .start(Server.LOCAL, 0);
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop();
  }

  private CompletableFuture<HttpResponse<String>> ask(String from) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/"))
            .header("X-Forwarded-For", from)
            .build();
    return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
  }

  private void run(String from) {
    running.add(ask(from));
    begun.acquireUninterruptibly();
  }

  @Test
  void whoWouldBeOneTooManyIsTold() {
    run("192.0.2.1");
    run("192.0.2.1");
    assertThat(ask("192.0.2.1").join().statusCode()).as("the third of one client").isEqualTo(503);
    run("192.0.2.2");
    assertThat(ask("192.0.2.3").join().statusCode()).as("the fourth of all").isEqualTo(503);
    end.countDown();
    running.forEach(made -> assertThat(made.join().body()).isEqualTo("made"));
    assertThat(ask("192.0.2.3").join().body()).isEqualTo("made");
  }
}
