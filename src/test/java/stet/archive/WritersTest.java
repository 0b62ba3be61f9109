package stet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import stet.model.Observation;
import stet.store.ProgressListener;

/** Several threads and several processes record at once, and the chain is sound. */
class WritersTest {

  private static final int EACH = 25;

  @Test
  void threadsRecordAtOnceWhileOthersRead() throws Exception {
    try (ArchiveFixture home = ArchiveFixture.withArchive();
        Archive archive = home.open();
        ExecutorService threads = Executors.newFixedThreadPool(6)) {
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int writer = 0; writer < 3; writer++) {
        String source = "source" + writer;
        tasks.add(
            () -> {
              recordOneByOne(archive, source);
              return null;
            });
        tasks.add(
            () -> {
              readUntilAllIsThere(archive);
              return null;
            });
      }
      await(threads.invokeAll(tasks));
      assertSound(archive, 3L * EACH);
    }
  }

  @Test
  void archivesOfOneProcessShareAFile() throws Exception {
    try (ArchiveFixture home = ArchiveFixture.bare();
        ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int writer = 0; writer < 3; writer++) {
        String source = "source" + writer;
        tasks.add(
            () -> {
              // All three find that there is no archive yet, and one makes it.
              try (Archive archive = home.open()) {
                recordOneByOne(archive, source);
              }
              return null;
            });
      }
      await(threads.invokeAll(tasks));
      try (Archive archive = home.open()) {
        assertSound(archive, 3L * EACH);
      }
    }
  }

  @Test
  void processesShareAFile() throws IOException, InterruptedException {
    try (ArchiveFixture home = ArchiveFixture.bare()) {
      List<Process> processes = new ArrayList<>();
      for (String source : List.of("one", "two")) {
        processes.add(
            new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Writer.class.getName(),
                    home.path().toString(),
                    source)
                .inheritIO()
                .start());
      }
      for (Process process : processes) {
        assertThat(process.waitFor()).isZero();
      }
      try (Archive archive = home.open()) {
        assertSound(archive, 2L * EACH);
      }
    }
  }

  /** A process of its own that records one observation after the other. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] args) {
      try (Archive archive = TestArchives.open(Path.of(args[0]))) {
        recordOneByOne(archive, args[1]);
      }
    }
  }

  private static void recordOneByOne(Archive archive, String source) {
    for (int i = 0; i < EACH; i++) {
      Observation seen = SampleObservations.of(source, "article" + i % 3, i, "Text " + i / 6 + ".");
      RecordingResult receipt = archive.record(List.of(seen));
      assertThat(receipt.recorded()).isEqualTo(1);
      assertThat(archive.position()).isGreaterThanOrEqualTo(receipt.position());
    }
  }

  private static void readUntilAllIsThere(Archive archive) {
    long position = 0;
    while (position < 3L * EACH) {
      long now = archive.position();
      assertThat(now).isGreaterThanOrEqualTo(position);
      archive.changed(position, now).forEach(id -> assertThat(archive.timeline(id)).isPresent());
      position = now;
    }
  }

  private static void assertSound(Archive archive, long observations) {
    assertThat(archive.verify(Optional.of(archive.head()), ProgressListener.NONE))
        .isInstanceOfSatisfying(
            VerificationResult.Sound.class,
            sound -> assertThat(sound.observations()).isEqualTo(observations));
  }

  private static void await(List<Future<Void>> futures)
      throws ExecutionException, InterruptedException {
    for (Future<Void> future : futures) {
      future.get();
    }
  }
}
