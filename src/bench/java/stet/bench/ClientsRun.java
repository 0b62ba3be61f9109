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
import stet.search.CoalescingSearchEngine;
import stet.web.Server;
import stet.web.ServerSettings;

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
  private final CoalescingSearchEngine search;
  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicInteger errors = new AtomicInteger();

  private ClientsRun(URI server, CoalescingSearchEngine search) {
    this.server = server;
    this.search = search;
  }

  /** How long each of many waited, and how many were given what was made for another. */
  private record Crowd(Timings times, long shared) {

    String told(String what) {
      return String.format(
          Locale.ROOT,
          "%s: median %.2f ms, 99th percentile %.2f ms, %,d answers, %,d of them made for another%n",
          what,
          times.waited(0.5),
          times.waited(0.99),
          times.count(),
          shared);
    }
  }

  /**
   * Prints the pages with their median and worst, then: median and 99th percentile of one client,
   * the same of 50 who ask the same queries, answers and how many of these were made for another,
   * errors; median, 99th percentile and answers of 50 of whom no two ever ask the same; the slowest
   * page's median.
   *
   * @param arguments a home, and for how many seconds the 50 ask each time
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    Duration length = Duration.ofSeconds(arguments.length > 1 ? Long.parseLong(arguments[1]) : 60);
    try (App app = App.open(Path.of(arguments[0]))) {
      app.deriver().catchUp();
      MixRun.waitFor("stet-index-inspection");
      try (Server server =
          app.server(ServerSettings.of(Optional.empty(), Server.LOCAL, 0)).start()) {
        ClientsRun run = new ClientsRun(server.address(), app.search());
        double slowest = run.pages(app);
        Timings one = run.one();
        Crowd same = run.many(length, false);
        Crowd apart = run.many(length, true);
        System.err.print(same.told(CLIENTS + " who ask the same queries"));
        System.err.print(apart.told(CLIENTS + " of whom no two ask the same"));
        System.out.printf(
            Locale.ROOT,
            "%.2f %.2f %.2f %.2f %d %d %d %.2f %.2f %d %.2f%n",
            one.waited(0.5),
            one.waited(0.99),
            same.times().waited(0.5),
            same.times().waited(0.99),
            same.times().count(),
            same.shared(),
            run.errors.get(),
            apart.times().waited(0.5),
            apart.times().waited(0.99),
            apart.times().count(),
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

  /**
   * @param apart whether each has queries of its own, as the others but for blanks behind them
   */
  private Crowd many(Duration length, boolean apart)
      throws InterruptedException, ExecutionException {
    long sharedBefore = search.shared();
    long end = System.nanoTime() + length.toNanos();
    List<Future<Timings>> clients = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
      for (int client = 0; client < CLIENTS; client++) {
        Random seeded = new Random(client);
        String own = apart ? " ".repeat(client) : "";
        clients.add(
            threads.submit(
                () -> {
                  Timings times = new Timings();
                  while (System.nanoTime() < end) {
                    String query =
                        QueryMix.QUERIES.get(seeded.nextInt(QueryMix.QUERIES.size())) + own;
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
    return new Crowd(Timings.of(all.stream()), search.shared() - sharedBefore);
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
