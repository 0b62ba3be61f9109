package stet.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import stet.App;
import stet.model.Article;
import stet.web.Server;

/**
 * How long clients wait over HTTP when one asks, and when many ask at once, each the {@link
 * QueryMix} over and over with nothing between; and how long the pages take that everybody opens.
 */
final class ClientsRun {

  private static final int CLIENTS = 50;
  private static final int WARM_UP_ROUNDS = 4;
  private static final int ROUNDS = 10;
  private static final int PAGE_ROUNDS = 7;

  private final URI server;
  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicInteger errors = new AtomicInteger();

  private ClientsRun(URI server) {
    this.server = server;
  }

  /**
   * Prints the pages with their median and worst, then: median and 99th percentile of one client,
   * the same of 50, answers, errors, the slowest page's median.
   *
   * @param arguments a home, and for how many seconds the 50 ask
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
    try (App app = App.open(Path.of(arguments[0]))) {
      app.index().catchUp();
      MixRun.waitFor("stet-index-inspection");
      try (Server server = app.server(Optional.empty(), Server.LOCAL, 0).start()) {
        ClientsRun run = new ClientsRun(server.address());
        double slowest = run.pages(app);
        Timings one = run.one();
        List<Timings> many = run.many(Duration.ofSeconds(seconds));
        Timings all = Timings.of(many.stream());
        System.out.printf(
            Locale.ROOT,
            "%.2f %.2f %.2f %.2f %d %d %.2f%n",
            one.waited(0.5),
            one.waited(0.99),
            all.waited(0.5),
            all.waited(0.99),
            all.count(),
            run.errors.get(),
            slowest);
      }
    }
  }

  private double pages(App app) {
    Article article = app.archive().articles(Optional.empty(), 1000).getLast();
    String id = article.id().value();
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("front page", "/");
    pages.put("article", "/article/" + id);
    pages.put("article, as JSON", "/api/articles/" + id);
    pages.put("search page, common words", "/search?q=" + encoded("the government"));
    pages.put("search page, changes", "/search?q=" + encoded("added:vaccine"));
    pages.put("facets, common word", "/api/facets?q=the");
    pages.put("facets, tag", "/api/facets?q=" + encoded("tag:number"));
    pages.put("completion, person", "/api/complete?q=" + encoded("person:jo"));
    pages.put("completion, person, a letter", "/api/complete?q=" + encoded("person:j"));
    pages.put("completion, source", "/api/complete?q=" + encoded("source:gr"));
    pages.put("phrase", "/api/phrase?q=" + encoded("the european union"));
    pages.put("phrase, a common word", "/api/phrase?q=the");
    pages.put("swaps of all", "/api/swaps");
    pages.put("articles", "/api/articles");
    pages.put("stats", "/api/stats");
    pages.put("changes as a feed", "/changes.atom");
    pages.put("a search as a feed", "/search.atom?q=" + encoded("tag:number"));
    pages.put("a typing slip", "/search?q=" + encoded("added:restrictoins"));
    double slowest = 0;
    for (Map.Entry<String, String> page : pages.entrySet()) {
      long begun = System.nanoTime();
      ask(page.getValue());
      double first = (System.nanoTime() - begun) / 1e6;
      Timings times = new Timings();
      for (int i = 0; i < PAGE_ROUNDS; i++) {
        times.time(() -> ask(page.getValue()));
      }
      slowest = Math.max(slowest, times.waited(0.5));
      System.err.printf(
          Locale.ROOT,
          "%9.1f ms  first %9.1f ms  %s  %s%n",
          times.waited(0.5),
          first,
          page.getKey(),
          page.getValue());
    }
    return slowest;
  }

  private Timings one() {
    List<String> mix = new ArrayList<>(QueryMix.QUERIES);
    Random seeded = new Random(1);
    Timings times = new Timings();
    for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
      times = round == 0 ? new Timings() : times;
      Collections.shuffle(mix, seeded);
      for (String query : mix) {
        times.time(() -> ask("/api/search?q=" + encoded(query)));
      }
    }
    return times;
  }

  private List<Timings> many(Duration length) throws InterruptedException, ExecutionException {
    long end = System.nanoTime() + length.toNanos();
    List<Future<Timings>> clients = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
      for (int client = 0; client < CLIENTS; client++) {
        Random seeded = new Random(client);
        clients.add(
            threads.submit(
                () -> {
                  List<String> mix = new ArrayList<>(QueryMix.QUERIES);
                  Timings times = new Timings();
                  while (System.nanoTime() < end) {
                    String query = mix.get(seeded.nextInt(mix.size()));
                    times.time(() -> ask("/api/search?q=" + encoded(query)));
                  }
                  return times;
                }));
      }
    }
    List<Timings> all = new ArrayList<>();
    for (Future<Timings> client : clients) {
      all.add(client.get());
    }
    return all;
  }

  private static String encoded(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  private int ask(String path) {
    try {
      HttpResponse<byte[]> answer =
          http.send(
              HttpRequest.newBuilder(URI.create(server + path))
                  .timeout(Duration.ofMinutes(2))
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        errors.incrementAndGet();
        System.err.println(answer.statusCode() + " " + path);
      }
      return answer.body().length;
    } catch (IOException e) {
      System.err.println(e + " " + path);
      return errors.incrementAndGet();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
