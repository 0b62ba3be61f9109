package stet.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import stet.archive.Archive;
import stet.model.ArticleId;
import stet.model.Timeline;
import stet.store.sql.SqliteDatabaseProvider;

/**
 * A soak of the real server: readers, slow readers, an import, a watched newspaper and a hostile
 * feed at once. Prints a line a minute with the live objects after a collection, threads and open
 * files, and at the end how many revisions of the newspaper's script were recorded. All of it is on
 * loopback.
 *
 * <p>Heap, threads and files are read from {@code jcmd} and {@code /proc}, so it runs on Linux.
 */
final class SoakRun {

  private static final int READERS = 20;
  private static final int SLOW_READERS = 30;
  private static final int ARTICLES = 60;

  /** Of pages, feeds and questions a reader opens one after the other, in any order. */
  private static final List<String> PATHS =
      List.of(
          "/",
          "/search?q=harbour",
          "/search?q=tag:number",
          "/api/search?q=removed:the",
          "/search?q=person:*",
          "/changes.atom",
          "/corrections",
          "/swaps?q=tag:number",
          "/phrase?q=the+mayor",
          "/articles",
          "/api/stats",
          "/help");

  private final Path work;
  private final Duration length;
  private final List<String> java = new ArrayList<>();
  private final AtomicInteger answers = new AtomicInteger();
  private final AtomicInteger busy = new AtomicInteger();
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicBoolean over = new AtomicBoolean();

  private SoakRun(Path work, Duration length) {
    this.work = work;
    this.length = length;
    java.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-Xmx1g",
            "-cp",
            System.getProperty("java.class.path").replace(":", File.pathSeparator),
            "stet.App"));
  }

  /**
   * Runs the soak.
   *
   * @param arguments a corpus to import meanwhile, a directory to work in, and minutes (30 if left
   *     out)
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory(Path.of(arguments[1]), "soak");
    int minutes = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 30;
    new SoakRun(work, Duration.ofMinutes(minutes)).run(Path.of(arguments[0]));
  }

  private void run(Path corpus) throws IOException, InterruptedException {
    Path home = work.resolve("home");
    try (SoakNewspaper newspaper =
            new SoakNewspaper("127.0.0.2", ARTICLES, length, Clock.systemUTC());
        SoakNewspaper other = new SoakNewspaper("127.0.0.3", 0, length, Clock.systemUTC())) {
      source(home, "soak", newspaper.url("/feed"));
      source(home, "hostile", other.url("/hostile"));
      Process server =
          start("serve", "--home", home.toString(), "--port", "0", "--host", "127.0.0.1");
      try {
        URI address = address();
        List<Thread> readers = readers(address);
        Process importing = start("import", "--home", home.toString(), corpus.toString());
        observe(server, importing);
        over.set(true);
        for (Thread reader : readers) {
          reader.join(TimeUnit.MINUTES.toMillis(2));
        }
        importing.destroy();
      } finally {
        server.destroy();
        server.waitFor(1, TimeUnit.MINUTES);
        server.destroyForcibly();
      }
      System.out.printf(
          Locale.ROOT,
          "%,d answers, %,d told to come again later, %,d failures; %s%n",
          answers.get(),
          busy.get(),
          failures.get(),
          found(home, newspaper));
    }
  }

  private void source(Path home, String name, String feed)
      throws IOException, InterruptedException {
    Process add =
        start(
            "source",
            "add",
            name,
            "--home",
            home.toString(),
            "--feed",
            feed,
            "--pace",
            "1",
            "--budget",
            "100000",
            "--contact",
            "soak@example.org",
            "--allow-private");
    if (add.waitFor() != 0) {
      throw new IllegalStateException("the source could not be added: see " + work);
    }
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(java);
    command.addAll(Arrays.asList(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(work.resolve(arguments[0] + ".log").toFile())
        .start();
  }

  /** Where the server says it is. */
  private URI address() throws IOException, InterruptedException {
    Pattern line = Pattern.compile("Stet is at (\\S+)");
    Instant end = Instant.now().plusSeconds(60);
    while (Instant.now().isBefore(end)) {
      Matcher found = line.matcher(Files.readString(work.resolve("serve.log")));
      if (found.find()) {
        return URI.create(found.group(1));
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    throw new IllegalStateException("the server did not start: see " + work);
  }

  private List<Thread> readers(URI address) {
    List<Thread> readers = new ArrayList<>();
    for (int i = 0; i < READERS + SLOW_READERS; i++) {
      int number = i;
      readers.add(
          Thread.ofPlatform()
              .daemon()
              .start(
                  () -> {
                    if (number < READERS) {
                      read(address, new Random(number));
                    } else {
                      readSlowly(address);
                    }
                  }));
    }
    return readers;
  }

  private void read(URI address, Random random) {
    HttpClient http = HttpClient.newHttpClient();
    while (!over.get()) {
      URI page = address.resolve(PATHS.get(random.nextInt(PATHS.size())));
      HttpRequest request = HttpRequest.newBuilder(page).timeout(Duration.ofMinutes(1)).build();
      try {
        int status = http.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
        (status == 200 ? answers : status == 503 ? busy : failures).incrementAndGet();
        TimeUnit.MILLISECONDS.sleep(random.nextInt(1000));
      } catch (IOException e) {
        failures.incrementAndGet();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** Reads an export, a hundred bytes a second, until the server has had enough of it. */
  private void readSlowly(URI address) {
    while (!over.get()) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), 10_000);
        socket.setSoTimeout(60_000);
        String request =
            "GET /api/export?q=tag:number HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        while (!over.get() && socket.getInputStream().readNBytes(100).length == 100) {
          TimeUnit.SECONDS.sleep(1);
        }
      } catch (IOException e) {
        // It was cut off, as slow readers are to be.
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void observe(Process server, Process importing) throws IOException, InterruptedException {
    System.out.println("minute         live objects, MB  threads  open files  import");
    for (int minute = 1; minute <= length.toMinutes(); minute++) {
      if (server.waitFor(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("the server ended: see " + work);
      }
      System.out.printf(
          Locale.ROOT,
          "%6d  %23s  %7d  %10d  %s%n",
          minute,
          heap(server.pid()),
          count("/proc/" + server.pid() + "/task"),
          count("/proc/" + server.pid() + "/fd"),
          importing.isAlive() ? "runs" : "ended with " + importing.exitValue());
    }
  }

  /**
   * Megabytes of all live objects. A histogram collects first and counts at the same safepoint, so
   * that nothing is in it that readers allocate meanwhile.
   */
  private static String heap(long pid) throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process process =
        new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    Matcher total = Pattern.compile("(?m)^Total +\\d+ +(\\d+)").matcher(told);
    return total.find()
        ? String.format(Locale.ROOT, "%.1f", Long.parseLong(total.group(1)) / 1e6)
        : "unknown";
  }

  private static long count(String directory) throws IOException {
    try (Stream<Path> entries = Files.list(Path.of(directory))) {
      return entries.count();
    }
  }

  private static String found(Path home, SoakNewspaper newspaper) {
    int first = 0;
    int second = 0;
    try (Archive archive = Archive.open(home, new SqliteDatabaseProvider())) {
      for (SoakNewspaper.Article article : newspaper.articles()) {
        Optional<Timeline> timeline =
            archive.timeline(ArticleId.of("soak", newspaper.url(article.path())));
        int versions = timeline.map(seen -> seen.versions().size()).orElse(0);
        first += versions >= 1 ? 1 : 0;
        second += versions == 2 ? 1 : 0;
      }
    }
    return "of "
        + newspaper.articles().size()
        + " articles that changed once, "
        + first
        + " were recorded, "
        + second
        + " with both versions";
  }
}
