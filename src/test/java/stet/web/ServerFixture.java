package stet.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import stet.archive.Archive;
import stet.archive.TestArchives;
import stet.desk.SavedSearchCatalogue;
import stet.health.BackoffPolicy;
import stet.health.FatalErrorHandler;
import stet.health.TaskRegistry;
import stet.indexing.IndexFixture;
import stet.intake.imports.ImportEntry;
import stet.intake.imports.JsonLinesReader;
import stet.model.ArticleId;
import stet.model.Content;
import stet.model.NetworkPolicy;
import stet.model.Observation;
import stet.revision.RevisionHistory;
import stet.revision.diff.ContentDiffer;
import stet.revision.tag.Tagger;
import stet.search.lucene.LuceneSearch;
import stet.store.sql.Tables;
import stet.text.language.LanguageDetector;
import stet.text.language.Packs;

/** A real server on a free port, over a real archive and index in a directory of their own. */
public final class ServerFixture implements AutoCloseable {

  public static final Path DEMO = Path.of("src", "main", "resources", "stet", "demo.jsonl");

  /** Two versions about a meeting in Port Alder, our own; no other file is needed for them. */
  public static final String FERRY = "https://courier.example/2014/03/ferry";

  public static final String FERRY_DIFF = "20140314130000..20140314140000";

  final TaskRegistry tasks =
      new TaskRegistry(Clock.systemUTC(), BackoffPolicy.USUAL, FatalErrorHandler.NONE);
  private static final Duration IDLE = Duration.ofSeconds(30);

  private final Archive archive;
  private final IndexFixture index;
  private final Server server;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private ServerFixture(
      Path home,
      List<Observation> observations,
      FetchLog looks,
      UnaryOperator<ServerSettings> changed,
      Duration idle,
      ReadingRates rates) {
    archive = TestArchives.open(home);
    archive.record(observations);
    RevisionHistory histories =
        new RevisionHistory(
            archive,
            new LanguageDetector(Packs.ALL),
            new ContentDiffer(Packs.ALL),
            new Tagger(Packs.ALL));
    index = IndexFixture.open(home, archive, histories);
    index.catchUp();
    LuceneSearch search = new LuceneSearch(index.engine(), archive, Clock.systemUTC());
    ServerSettings settings = changed.apply(ServerSettings.of(Optional.empty(), Server.LOCAL, 0));
    server =
        new Server(archive, histories, search, looks, tasks::report, settings, idle, rates).start();
  }

  public static ServerFixture of(Path home, List<Observation> observations) {
    return of(home, observations, FetchLog.NONE);
  }

  /** With what is told of what was fetched. */
  static ServerFixture of(Path home, List<Observation> observations, FetchLog looks) {
    return new ServerFixture(
        home, observations, looks, UnaryOperator.identity(), IDLE, ReadingRates.USUAL);
  }

  /** Known to its readers under another address. */
  static ServerFixture of(Path home, List<Observation> observations, URI base) {
    return with(
        any -> ServerSettings.of(Optional.of(base), any.host(), any.port()), home, observations);
  }

  /** With other settings than the usual. */
  static ServerFixture with(
      UnaryOperator<ServerSettings> changed, Path home, List<Observation> observations) {
    return with(changed, home, observations, IDLE, ReadingRates.USUAL);
  }

  /** With less patience for connections that are idle, or read slowly. */
  static ServerFixture with(
      UnaryOperator<ServerSettings> changed,
      Path home,
      List<Observation> observations,
      Duration idle,
      ReadingRates rates) {
    return new ServerFixture(home, observations, FetchLog.NONE, changed, idle, rates);
  }

  /** Everything a file of JSON Lines holds. */
  public static List<Observation> read(Path file) throws IOException {
    List<Observation> observations = new ArrayList<>();
    try (JsonLinesReader lines = JsonLinesReader.open(file)) {
      for (ImportEntry entry = lines.next(); entry != null; entry = lines.next()) {
        switch (entry) {
          case ImportEntry.Read read -> observations.add(read.observation());
          case ImportEntry.Malformed malformed -> throw new IOException(malformed.toString());
        }
      }
    }
    return observations;
  }

  public static List<Observation> ferry() {
    String stands =
        "The ferry was built in 1994, the company said, and was last inspected in March.";
    return List.of(
        seen(
            FERRY,
            "2014-03-14T13:00:00Z",
            "morning",
            "Ferry talks open in Port Alder",
            "PORT ALDER — Minister Ilse Corvane met Sergey V. Lavrov on Friday.\n\n"
                + stands
                + "\n\n“We will build two ferries,” Corvane said, “and no more.”\n\n"
                + "Officials blamed the delay on “night-shift crews” who left early."),
        seen(
            FERRY,
            "2014-03-14T14:00:00Z",
            "7",
            "Ferry talks fail in Port Alder",
            "PORT ALDER — Minister Ilse Corvane met Sergey V. Lavrov on Friday.\n\n"
                + stands
                + "\n\n“We will build three ferries,” Corvane said, “and no more.”\n\n"
                + "Officials attributed the delay to “night-shift crews” that left early."));
  }

  static Observation seen(
      String url, String instant, @Nullable String label, String headline, String body) {
    Content content = new Content(headline, "By A. Person", body);
    return new Observation("courier", url, Instant.parse(instant), content, "jsonl/1", label, "en");
  }

  static String article(String url) {
    return "/article/" + ArticleId.of("courier", url);
  }

  /** Keeps a search under a name. */
  public void save(String name, String query) {
    SavedSearchCatalogue saved = new SavedSearchCatalogue(archive, Clock.systemUTC());
    URI webhook = URI.create("https://hooks.example/secret");
    if (saved.add(name, query, webhook, NetworkPolicy.PUBLIC).isEmpty()) {
      throw new AssertionError(name + " is saved already");
    }
  }

  URI address() {
    return server.address();
  }

  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return answer(request, path);
  }

  Archive archive() {
    return archive;
  }

  /** Takes away what the front page reads of sources, as a damage to the file may. */
  void damage() {
    Tables.execute(archive.home(), "ALTER TABLE watched RENAME TO lost");
  }

  IndexFixture index() {
    return index;
  }

  /** The lane of a path. */
  RequestLane lane(String path) {
    return server.lane(path);
  }

  /** The route table. */
  public List<String> paths() {
    return server.paths();
  }

  /** What another method than GET is answered. */
  HttpResponse<String> ask(String method, String path) {
    return answer(
        HttpRequest.newBuilder(URI.create(address() + path))
            .method(method, HttpRequest.BodyPublishers.noBody()),
        path);
  }

  private HttpResponse<String> answer(HttpRequest.Builder request, String path) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(path, e);
    }
  }

  /** A page that must be there. */
  Document page(String path) {
    HttpResponse<String> response = get(path);
    if (response.statusCode() != 200) {
      throw new AssertionError(path + " answers " + response.statusCode());
    }
    return Jsoup.parse(response.body(), address() + path);
  }

  @Override
  public void close() {
    server.close();
    index.close();
    archive.close();
  }
}
