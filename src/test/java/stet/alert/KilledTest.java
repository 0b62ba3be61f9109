package stet.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.archive.Archive;
import stet.archive.TestArchives;
import stet.desk.SavedSearchCatalogue;
import stet.model.NetworkPolicy;

/** Kills the real program while it tells a receiver that takes only some of what comes. */
class KilledTest {

  @TempDir private Path home;

  @Test
  void nothingThatWasRecordedIsLeftUntold() throws Exception {
    kill(2, 11);
  }

  @Test
  @Tag("long")
  void nothingThatWasRecordedIsLeftUntoldHoweverOftenItIsKilled() throws Exception {
    kill(20, System.nanoTime());
  }

  private void kill(int times, long seed) throws Exception {
    System.out.println("killing " + times + " times, seed " + seed);
    Random random = new Random(seed);
    List<String> taken = new CopyOnWriteArrayList<>();
    List<String> expected = new ArrayList<>();
    try (WebhookReceiver receiver =
        WebhookReceiver.answering(
            came -> {
              if (random.nextInt(20) == 0) {
                return 500;
              }
              if (!taken.contains(came.step())) {
                taken.add(came.step());
              }
              return 200;
            })) {
      save(receiver.at("/"));
      int minute = 0;
      for (int time = 0; time <= times; time++) {
        Process serving = serve();
        try (Archive archive = TestArchives.open(home)) {
          for (int batch = 0; batch < 6; batch++) {
            for (int i = 0; i < 5; i++, minute++) {
              String article = "mill" + minute % 5;
              archive.record(List.of(AlertFixture.counted(article, minute, minute + 4)));
              if (minute >= 5) {
                expected.add(article + "/" + (minute / 5 + 1));
              }
            }
            // Nothing is waited for here: the random moment of what comes next is what is tested.
            Thread.sleep(random.nextInt(200));
          }
        }
        if (time == times) {
          // One in twenty of some 600 is refused, and each refusal is answered by a pause of 2.5 to
          // 5 s.
          await().atMost(Duration.ofMinutes(10)).until(() -> taken.size() == expected.size());
        } else {
          Thread.sleep(random.nextInt(1500)); // and so is the moment of the kill
        }
        serving.toHandle().destroyForcibly(); // SIGKILL
        serving.waitFor();
      }
    }
    assertThat(taken).containsExactlyElementsOf(expected);
  }

  private void save(URI webhook) {
    try (Archive archive = TestArchives.open(home)) {
      new SavedSearchCatalogue(archive, Clock.systemUTC())
          .add("toll", "tag:number", webhook, NetworkPolicy.EVERYWHERE);
    }
  }

  private Process serve() throws IOException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                classes,
                "stet.App",
                "serve",
                "--port",
                "0",
                "--home",
                home.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader out = process.inputReader();
    assertThat(out.readLine()).startsWith("Stet is at");
    return process;
  }
}
