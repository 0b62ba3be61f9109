package stet.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.search.SearchFixture.seen;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.health.BackoffPolicy;
import stet.health.FatalErrorHandler;
import stet.health.TaskRegistry;
import stet.search.BadQuery;
import stet.search.Found;
import stet.search.Question;
import stet.search.Question.Order;
import stet.search.SearchFixture;
import stet.search.SearchMatchReader;
import stet.search.Unavailable;
import stet.web.FetchLog;
import stet.web.Server;
import stet.web.ServerSettings;

/**
 * Queries that cost more than they may, of an archive of 200 words: ten entries are cheap, more
 * than a hundred too many.
 */
class DearQueriesTest {

  private static final String CHEAP = "text:co007";
  private static final String DEAR = "text:co01*";
  private static final String TOO_DEAR = "text:co*";

  @AutoClose private LuceneSearchFixture room;
  private ConcurrencyLimiter limiter;
  private LuceneSearch search;

  @BeforeEach
  void open(@TempDir Path home) {
    room = new LuceneSearchFixture(home);
    String text =
        IntStream.range(0, 200)
            .mapToObj("co%03d"::formatted)
            .collect(Collectors.joining(" ", "Words: ", "."));
    room.record(seen("courier", "a", 0, "Harbour", text));
    limiter = new ConcurrencyLimiter(1, 9, Duration.ZERO);
    search =
        new LuceneSearch(
            room.engine(),
            room.archive,
            Clock.fixed(SearchFixture.NOW, ZoneOffset.UTC),
            new SearchContext(
                room.archive,
                new TimeLimit(Duration.ofMinutes(1)),
                100,
                limiter,
                new QueryCostLimits(10, 100)));
  }

  private static Question question(String query) {
    return new Question(query, 10, Order.BEST, null);
  }

  @Test
  void areRefused() {
    assertThat(search.search(question(CHEAP))).isInstanceOf(Found.class);
    assertThat(search.search(question(DEAR))).isInstanceOf(Found.class);
    assertThat(search.search(question(TOO_DEAR))).isInstanceOf(BadQuery.class);
    assertThat(search.export(TOO_DEAR)).isInstanceOf(BadQuery.class);
  }

  /** To find out what they cost is much of the work: that waits too. */
  @Test
  void areNotEvenCountedWhileOthersAreWorkedOn() {
    try (ConcurrencyLimiter.Permit held = limiter.take(false).orElseThrow()) {
      assertThat(held).isNotNull();
      assertThat(search.search(question(TOO_DEAR))).isInstanceOf(Unavailable.class);
      assertThat(search.export(TOO_DEAR)).isInstanceOf(Unavailable.class);
      assertThat(search.search(question(CHEAP))).isInstanceOf(Found.class);
      try (SearchMatchReader findings = search.export(CHEAP).answer().orElseThrow()) {
        assertThat(findings.next()).isNotNull();
      }
    }
    assertThat(search.search(question(TOO_DEAR))).isInstanceOf(BadQuery.class);
    assertThat(limiter.take(false)).as("every permit was given back").isPresent();
  }

  @Test
  void areRefusedOverHttpWithWhatToDo() throws IOException, InterruptedException {
    TaskRegistry tasks =
        new TaskRegistry(Clock.systemUTC(), BackoffPolicy.USUAL, FatalErrorHandler.NONE);
    ServerSettings settings = ServerSettings.of(Optional.empty(), Server.LOCAL, 0);
    try (Server server =
            new Server(room.archive, room.histories, search, FetchLog.NONE, tasks::report, settings)
                .start();
        HttpClient client = HttpClient.newHttpClient()) {
      for (String path : List.of("/api/search", "/api/facets", "/api/export", "/search")) {
        HttpResponse<String> answer =
            client.send(
                HttpRequest.newBuilder(
                        URI.create(
                            server.address()
                                + path
                                + "?q="
                                + URLEncoder.encode(TOO_DEAR, StandardCharsets.UTF_8)))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).text())
            .as(path)
            .contains(
                "This would read too much of the index: use fewer words with * or ~, or begin them"
                    + " with more letters.");
      }
    }
  }
}
