package stet.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Load on a running server of this machine: readers who take an export a hundred bytes a second,
 * beside readers who ask for a style sheet, a comparison of two versions and a search, each again
 * as soon as it is answered.
 */
final class SlowReadersRun {

  private static final String EXPORT = "/api/export?q=tag%3A*";

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Pattern COMPARISON =
      Pattern.compile("href=\"(/article/[0-9a-z]+/\\d{14}\\.\\.\\d{14})");

  private static final String[] SEARCHES = {"minister", "guidance", "added%3Anew", "tag%3Anumber"};

  private final URI server;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final Map<String, Measured> measured = new LinkedHashMap<>();
  private volatile boolean over;

  private SlowReadersRun(URI server) {
    this.server = server;
  }

  /** What became of the requests of one kind. */
  private static final class Measured {
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    double millis(double share) {
      List<Long> sorted = new ArrayList<>(nanos);
      Collections.sort(sorted);
      return sorted.isEmpty()
          ? Double.NaN
          : sorted.get((int) Math.min(sorted.size() - 1L, (long) (share * sorted.size()))) / 1e6;
    }
  }

  /**
   * Prints, for each kind of request, median and 99th percentile in ms, how many were answered, how
   * many answered 503, and how many failed or were not answered within 10 s.
   *
   * @param arguments the server's address (loopback only), seconds, slow readers, fast readers
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    URI server = URI.create(arguments[0]);
    if (!InetAddress.getByName(server.getHost()).isLoopbackAddress()) {
      throw new IllegalArgumentException("only a server of this machine is put under load");
    }
    SlowReadersRun run = new SlowReadersRun(server);
    int seconds = argument(arguments, 1, 30);
    run.measure(seconds, argument(arguments, 2, 300), argument(arguments, 3, 20));
  }

  private static int argument(String[] arguments, int at, int usual) {
    return arguments.length > at ? Integer.parseInt(arguments[at]) : usual;
  }

  private void measure(int seconds, int slow, int fast) throws IOException, InterruptedException {
    String page = get("/search?q=tag%3Anumber").body();
    Matcher comparison = COMPARISON.matcher(page);
    if (!comparison.find()) {
      throw new IllegalStateException("no changed number is found there: import more first");
    }
    List<Thread> threads = new ArrayList<>();
    AtomicInteger cut = new AtomicInteger();
    AtomicInteger turnedAway = new AtomicInteger();
    for (int i = 0; i < slow; i++) {
      threads.add(Thread.ofVirtual().start(() -> readSlowly(cut, turnedAway)));
    }
    Thread.sleep(2_000); // until all of them have their export, or were told that they get none
    String[] kinds = {"style sheet", "comparison", "search"};
    for (String kind : kinds) {
      measured.put(kind, new Measured());
    }
    for (int i = 0; i < fast; i++) {
      int reader = i;
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int asked = reader; !over; asked++) {
                      ask(kinds[asked % kinds.length], asked, comparison.group(1));
                    }
                  }));
    }
    Thread.sleep(seconds * 1_000L);
    over = true;
    for (Thread thread : threads) {
      thread.join();
    }
    measured.forEach(
        (kind, all) ->
            System.out.printf(
                Locale.ROOT,
                "%-12s median %8.1f ms, 99th percentile %8.1f ms, %6d answered, %d times 503, %d"
                    + " failed%n",
                kind,
                all.millis(0.5),
                all.millis(0.99),
                all.nanos.size(),
                all.refused.get(),
                all.failed.get()));
    System.out.printf(
        Locale.ROOT, "slow readers: %d cut off, %d answered 503%n", cut.get(), turnedAway.get());
  }

  private void ask(String kind, int asked, String comparison) {
    String path =
        switch (kind) {
          case "style sheet" -> "/static/stet.css";
          case "comparison" -> comparison;
          default -> "/search?q=" + SEARCHES[asked % SEARCHES.length] + "+OR+x" + asked % 50;
        };
    Measured all = Objects.requireNonNull(measured.get(kind));
    long begun = System.nanoTime();
    try {
      int status = get(path).statusCode();
      if (status == 503) {
        all.refused.incrementAndGet();
      } else if (status == 200) {
        all.nanos.add(System.nanoTime() - begun);
      } else {
        all.failed.incrementAndGet();
      }
    } catch (IOException e) {
      all.failed.incrementAndGet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private void readSlowly(AtomicInteger cut, AtomicInteger turnedAway) {
    try (Socket socket = new Socket()) {
      socket.setReceiveBufferSize(4096);
      socket.setSoTimeout(2_000);
      socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
      String head = "GET " + EXPORT + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      byte[] bytes = new byte[100];
      boolean first = true;
      while (!over) {
        int read;
        try {
          read = socket.getInputStream().read(bytes);
        } catch (SocketTimeoutException e) {
          continue; // not answered yet
        }
        if (read < 0) {
          cut.incrementAndGet();
          return;
        }
        if (first && new String(bytes, 0, read, StandardCharsets.US_ASCII).contains(" 503 ")) {
          turnedAway.incrementAndGet();
          return;
        }
        first = false;
        Thread.sleep(1_000);
      }
    } catch (IOException e) {
      cut.incrementAndGet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
