package stet.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import stet.App;
import stet.model.ArticleId;
import stet.model.Content;
import stet.model.Observation;
import stet.web.Server;
import stet.web.ServerSettings;

/**
 * How long the server takes for the page that shows two versions of 10,000 words side by side, over
 * HTTP, warm, one client: {@code mvn -Pbench verify -Dbench=stet.bench.DiffRun}.
 *
 * <p>The text is that of GOV.UK pages, set one behind the other; every hundredth word is another in
 * the second version, a paragraph moved, and one is new.
 */
final class DiffRun {

  private static final int WORDS = 10_000;
  private static final int CHANGED = 100;
  private static final int WARM_UP = 200;
  private static final int ROUNDS = 200;
  private static final String URL = "https://bench.example/long";

  /** In milliseconds. */
  private record Times(double median, double slowest, double processor) {}

  private DiffRun() {}

  /**
   * Prints how many words differ, then in milliseconds the median, the 99th percentile, and the
   * processor's time for a page, its client's included, which other work on the machine leaves
   * alone.
   *
   * @param arguments the directory of the corpora
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    String[] words = words(Path.of(arguments[0]).resolve("govuk.jsonl.gz"));
    Path home = Files.createTempDirectory("stet-diff");
    try (App app = App.open(home)) {
      app.archive()
          .record(
              List.of(
                  seen("2024-05-01T12:00:00Z", String.join(" ", words)),
                  seen("2024-05-01T13:00:00Z", changed(words))));
      app.deriver().catchUp();
      try (Server server =
          app.server(ServerSettings.of(Optional.empty(), Server.LOCAL, 0)).start()) {
        String path = "/article/" + ArticleId.of("bench", URL) + "/20240501120000..20240501130000";
        Times times = times(server.address().resolve(path));
        System.out.printf(
            "%d %.2f %.2f %.2f%n",
            WORDS / CHANGED, times.median(), times.slowest(), times.processor());
      }
    } finally {
      Bench.delete(home);
    }
  }

  private static Times times(URI page) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder(page).build();
    double[] times = new double[ROUNDS];
    OperatingSystemMXBean process =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long worked = 0;
    for (int i = -WARM_UP; i < ROUNDS; i++) {
      if (i == 0) {
        worked = process.getProcessCpuTime();
      }
      long begun = System.nanoTime();
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(page + " answers " + answer.statusCode());
      }
      if (i >= 0) {
        times[i] = (System.nanoTime() - begun) / 1e6;
      }
    }
    double processor = (process.getProcessCpuTime() - worked) / 1e6 / ROUNDS;
    Arrays.sort(times);
    return new Times(times[ROUNDS / 2], times[ROUNDS * 99 / 100], processor);
  }

  /** The first words of the corpus; each paragraph's last keeps the break that follows it. */
  private static String[] words(Path corpus) {
    StringBuilder text = new StringBuilder();
    for (Corpus.Text page : Corpus.read(corpus)) {
      text.append(page.text()).append("\n\n");
      if (text.length() > WORDS * 12) {
        break;
      }
    }
    return Arrays.copyOf(text.toString().split(" "), WORDS);
  }

  private static String changed(String[] words) {
    Random seeded = new Random(1);
    String[] changed = words.clone();
    for (int i = CHANGED / 2; i < changed.length; i += CHANGED) {
      String other = words[seeded.nextInt(words.length)];
      changed[i] = other.contains("\n") ? "otherwise" : other;
    }
    List<String> paragraphs = new ArrayList<>(List.of(String.join(" ", changed).split("\n\n")));
    paragraphs.add(paragraphs.size() / 2, paragraphs.remove(2));
    paragraphs.add(1, "This paragraph was not there before.");
    return String.join("\n\n", paragraphs);
  }

  private static Observation seen(String instant, String text) {
    Content content = new Content("A long page", "", text);
    return new Observation("bench", URL, Instant.parse(instant), content, "jsonl/1", null, "en");
  }
}
