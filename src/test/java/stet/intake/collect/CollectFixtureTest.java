package stet.intake.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.archive.Archive;
import stet.archive.TestArchives;
import stet.desk.FollowedArticles;
import stet.desk.SourceCatalogue;
import stet.intake.collect.CollectFixture.Answer;
import stet.intake.imports.ImportEntry;
import stet.intake.imports.ImportOpener;
import stet.intake.imports.ImportRecords;
import stet.model.ArticleId;
import stet.model.NetworkPolicy;
import stet.model.Sighting;
import stet.model.Timeline;
import stet.model.Version;
import stet.store.FollowedArticle;
import stet.store.Source;
import stet.store.SourceListing;

/**
 * A newspaper is watched for a week of simulated time: with errors and outages, redirects and
 * walls, articles that change on a script, come under several addresses, and go.
 */
class CollectFixtureTest {

  private static final Instant START = Instant.parse("2025-10-06T06:00:00Z");
  private static final Duration PACE = Duration.ofSeconds(4);
  private static final Duration CRAWL_DELAY = Duration.ofSeconds(7);

  /** From one look at the feed to the next, at most. */
  private static final Duration LISTING = Duration.ofHours(1);

  private final SimulatedTime time = new SimulatedTime(START);
  private final List<ScriptedArticle> articles = new ArrayList<>();

  /** What the server showed of an article, and when. */
  private final Map<String, Map<Instant, String>> shown = new TreeMap<>();

  private final CollectFixture newsroom = new CollectFixture(time);

  @TempDir private Path home;

  private static Instant at(String dayAndTime) {
    return Instant.parse("2025-10-" + dayAndTime + ":00Z");
  }

  private ScriptedArticle article(String path, String headline, String appears, String lead) {
    ScriptedArticle article = new ScriptedArticle(path, headline, at(appears), lead);
    articles.add(article);
    return article;
  }

  private Answer show(ScriptedArticle article, Instant now) {
    return show(article, now, "");
  }

  private Answer show(ScriptedArticle article, Instant now, String head) {
    String lead = article.lead(now);
    shown.computeIfAbsent(article.path, path -> new TreeMap<>()).put(now, lead);
    return Answer.html(article.html(now, head)).gzipped().with("Content-Encoding", "gzip");
  }

  /** A page by its ETag: the same text is not sent again. */
  private Answer tagged(ScriptedArticle article, Instant now, CollectFixture.Request request) {
    String etag = "\"" + Integer.toHexString(article.lead(now).hashCode()) + "\"";
    Answer whole = show(article, now);
    return request.header("If-None-Match").equals(etag)
        ? new Answer(304, Map.of("ETag", etag), ByteString.EMPTY, 0)
        : whole.with("ETag", etag);
  }

  private void layOut() {
    newsroom.page(
        "/robots.txt",
        (now, request) ->
            Answer.of(
                200,
                "text/plain",
                "User-agent: *\nDisallow: /private/\nCrawl-delay: "
                    + CRAWL_DELAY.toSeconds()
                    + "\n"));

    ScriptedArticle quick =
        article(
                "/news/collision",
                "Ferries collide off Gull Point",
                "06T07:00",
                "Four people died when two ferries collided in fog off Gull Point.")
            .then(
                at("06T07:45"), "Five people died when two ferries collided in fog off Gull Point.")
            .then(
                at("06T09:00"),
                "Five people died when two ferries collided off Gull Point, police said.")
            .then(
                at("06T18:00"),
                "Six people died when two ferries collided off Gull Point, police said.")
            .then(
                at("09T12:00"),
                "Six people died and a child is missing after two ferries collided.");
    newsroom.page(quick.path, (now, request) -> show(quick, now));

    ScriptedArticle tagged =
        article(
                "/news/budget",
                "Harbour board passes budget",
                "06T08:10",
                "The harbour board passed its budget by nine votes to four on Monday.")
            .then(
                at("07T08:10"),
                "The harbour board passed its budget by ten votes to four on Monday.")
            .then(
                at("07T20:00"),
                "The harbour board passed its budget by nine votes to four on Monday.");
    newsroom.page(tagged.path, (now, request) -> tagged(tagged, now, request));

    // An outage of three hours, a wall for another, and the article goes on.
    ScriptedArticle walled =
        article(
                "/news/lighthouse",
                "Lighthouse keeper steps down",
                "06T10:00",
                "The keeper of the light at Gull Point has stepped down after thirty years.")
            .then(
                at("06T16:30"),
                "The keeper of the light at Gull Point was asked to go after thirty years.");
    newsroom.page(
        walled.path,
        (now, request) -> {
          if (!now.isBefore(at("06T11:00")) && now.isBefore(at("06T14:00"))) {
            return Answer.of(500, "text/html", "<h1>Internal server error</h1>");
          }
          if (!now.isBefore(at("06T14:00")) && now.isBefore(at("06T15:00"))) {
            return Answer.html(
                "<html><head><title>Your privacy</title></head><body><h1>Your privacy</h1><p>We and our"
                    + " partners use cookies and ask for your consent to store them.</p></body></html>");
          }
          return show(walled, now);
        });

    // Announced by its AMP page; the page itself says where it is.
    ScriptedArticle amp =
        article(
                "/news/seal",
                "Seal seen in market hall",
                "06T12:00",
                "A seal was seen in the market hall at noon and led back to the sea.")
            .then(
                at("06T13:30"),
                "Two seals were seen in the market hall at noon and led back to the sea.");
    String canonical = "<link rel=\"canonical\" href=\"" + newsroom.url(amp.path) + "\">";
    newsroom.page(amp.path, (now, request) -> show(amp, now, canonical));
    newsroom.page(
        "/amp/seal?utm_source=feed", (now, request) -> Answer.html(amp.html(now, canonical)));

    // Its address changes with its headline, and the old one leads to the new.
    ScriptedArticle renamed =
        article(
                "/news/strike",
                "Pilots threaten strike",
                "07T06:00",
                "The pilots of the harbour have threatened to strike from Friday on.")
            .then(
                at("07T09:00"), "The pilots of the harbour have decided to strike from Friday on.");
    newsroom.page(
        renamed.path,
        (now, request) ->
            now.isBefore(at("07T12:00"))
                ? show(renamed, now)
                : Answer.moved("/news/strike-begins"));
    newsroom.page("/news/strike-begins", (now, request) -> show(renamed, now));

    // It is taken down; then its address leads to the front page.
    ScriptedArticle gone =
        article(
            "/news/rumour",
            "Mayor said to be leaving",
            "08T06:00",
            "The mayor is said to be leaving the town before the winter, friends say.");
    newsroom.page(
        gone.path,
        (now, request) ->
            now.isBefore(at("08T09:00"))
                ? show(gone, now)
                : Answer.of(410, "text/html", "<h1>Gone</h1>"));
    ScriptedArticle led =
        article(
            "/news/recipe",
            "How to cook a sole",
            "08T06:00",
            "A sole is cooked in butter for three minutes on each side, and no longer.");
    newsroom.page(
        led.path,
        (now, request) -> now.isBefore(at("08T09:00")) ? show(led, now) : Answer.redirect("/"));

    // Missing once, by mistake; and missing for good.
    ScriptedArticle blink =
        article(
                "/news/tide",
                "Spring tide floods quay",
                "06T06:30",
                "The spring tide flooded the quay and eleven cellars on Monday morning.")
            .then(
                at("08T15:00"),
                "The spring tide flooded the quay and twelve cellars on Monday morning.");
    newsroom.page(
        blink.path,
        (now, request) ->
            !now.isBefore(at("06T07:10")) && now.isBefore(at("06T08:00"))
                ? Answer.of(404, "text/html", "<h1>Not found</h1>")
                : show(blink, now));
    newsroom.page(
        "/news/never", (now, request) -> Answer.of(404, "text/html", "<h1>Not found</h1>"));

    newsroom.page("/news/loop", (now, request) -> Answer.redirect("/news/loop"));
    newsroom.page("/news/late", (now, request) -> Answer.html("<p>late</p>").late(1500));
    ByteString endless = ByteString.of(new byte[PoliteFetcher.LONGEST + 100]);
    newsroom.page(
        "/news/huge",
        (now, request) -> new Answer(200, Map.of("Content-Type", "text/html"), endless, 0));
    newsroom.page(
        "/private/draft", (now, request) -> Answer.html("<h1>Draft</h1><p>Not for you.</p>"));
    newsroom.page(
        "/news/busy",
        (now, request) ->
            now.isBefore(at("06T12:00"))
                ? Answer.of(503, "text/html", "<h1>Busy</h1>").with("Retry-After", "60")
                : Answer.of(410, "text/html", "<h1>Gone</h1>"));

    newsroom.page("/feed.xml", (now, request) -> feed(now));
    newsroom.page("/sitemap.xml", (now, request) -> sitemap(now));
    newsroom.page(
        "/",
        (now, request) ->
            Answer.html(
                "<html><head><title>The Harbour Courier</title></head><body><h1>The Harbour Courier</h1>"
                    + articles.stream()
                        .filter(a -> a.stands(now))
                        .map(a -> "<p><a href=\"" + a.path + "#top\">" + a.headline + "</a></p>")
                        .collect(Collectors.joining())
                    + "<a href=\"/about\">About us</a></body></html>"));
  }

  /** RSS in the wrong type and with a wrong encoding in its first line. */
  private Answer feed(Instant now) {
    String items =
        articles.stream()
            .filter(a -> a.stands(now))
            .map(
                a -> {
                  String link =
                      a.path.equals("/news/seal")
                          ? "/amp/seal?utm_source=feed"
                          : a.path + "?utm_source=rss";
                  return "<item><title>"
                      + a.headline
                      + " – now</title><link>"
                      + newsroom.url(link)
                      + "</link></item>";
                })
            .collect(Collectors.joining());
    String others =
        Stream.of(
                "/news/never",
                "/news/loop",
                "/news/late",
                "/news/huge",
                "/private/draft",
                "/news/busy")
            .map(path -> "<item><link>" + newsroom.url(path) + "</link></item>")
            .collect(Collectors.joining());
    return Answer.of(
        200,
        "text/html; charset=iso-8859-1",
        "\n<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><rss version=\"2.0\"><channel><title>News</title>"
            + items
            + others
            + "</channel></rss>");
  }

  /** A news sitemap in an index, packed. */
  private Answer sitemap(Instant now) {
    String pages =
        articles.stream()
            .filter(a -> a.stands(now))
            .map(
                a ->
                    "<url><loc>%s</loc><news:news><news:publication_date>%s</news:publication_date></news:news></url>"
                        .formatted(
                            newsroom.url(a.path),
                            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                a.appears().atOffset(ZoneOffset.UTC))))
            .collect(Collectors.joining());
    return Answer.of(
            200,
            "application/octet-stream",
            "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
                + " xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">"
                + pages
                + "</urlset>")
        .gzipped();
  }

  @Test
  void aWeekOfIt() throws Exception {
    layOut();
    FetchArchive fetches;
    try (newsroom;
        Archive archive = TestArchives.open(home)) {
      new SourceCatalogue(archive)
          .add(
              new Source(
                  "courier",
                  "desk@example.org",
                  NetworkPolicy.EVERYWHERE,
                  false,
                  PACE,
                  100_000,
                  Source.BACKLOG,
                  Optional.empty(),
                  Optional.empty(),
                  List.of(
                      new SourceListing(SourceListing.Kind.FEED, newsroom.url("/feed.xml"), null),
                      new SourceListing(
                          SourceListing.Kind.SITEMAP, newsroom.url("/sitemap.xml"), null),
                      new SourceListing(SourceListing.Kind.PAGE, newsroom.url("/"), "/news/"))),
              time.now());
      fetches = new FetchArchive(archive, home.resolve("fetched"));
      watch(archive, fetches);

      archiveHoldsWhatWasShown(archive);
      nothingThatStoodLongEnoughWasMissed(archive);
      politenessWasKept();
      eachEndedAsItShould(archive);
      whatWasKeptIsTheSame(archive, fetches);
    }
  }

  private void watch(Archive archive, FetchArchive fetches) throws InterruptedException {
    Instant end = START.plus(Duration.ofDays(7));
    PoliteFetcher.Patience patience =
        new PoliteFetcher.Patience(Duration.ofSeconds(1), Duration.ofSeconds(10));
    try (SourceWatcher watch =
        new SourceWatcher(
            archive,
            home,
            fetches,
            RevisitSchedule.USUAL,
            time,
            1,
            patience,
            CheckDeadline.USUAL)) {
      while (time.now().isBefore(end)) {
        watch.round();
        Instant next = watch.next().orElse(end);
        Instant soon = time.now().plusSeconds(1); // a host may want to be left alone for longer
        time.await(next.isAfter(soon) ? next : soon);
      }
    }
  }

  private Timeline timeline(Archive archive, String path) {
    return archive.timeline(ArticleId.of("courier", newsroom.url(path))).orElseThrow();
  }

  /** Each version is what the server showed then, and nothing that it showed is left out. */
  private void archiveHoldsWhatWasShown(Archive archive) {
    for (ScriptedArticle article : articles) {
      Map<Instant, String> seen = new TreeMap<>();
      Timeline timeline = timeline(archive, article.path);
      for (Sighting sighting : archive.sightings(timeline.article().id())) {
        String body = archive.content(sighting.content()).body();
        seen.put(sighting.seen(), body.substring(0, body.indexOf("\n\n")));
      }
      // A redirect is followed to the text, which is shown at its new address.
      assertThat(seen).as(article.path).isEqualTo(shown.get(article.path));
      assertThat(archive.content(timeline.last().content()).headline()).isEqualTo(article.headline);
    }
    assertThat(archive.census().articles()).isEqualTo(articles.size());
  }

  /** What stood longer than the schedule waits was seen. */
  private void nothingThatStoodLongEnoughWasMissed(Archive archive) {
    for (ScriptedArticle article : articles) {
      Set<String> seen = new HashSet<>(shown.getOrDefault(article.path, Map.of()).values());
      Instant before = article.appears();
      for (Map.Entry<Instant, String> lead : article.leads().entrySet()) {
        Instant from = lead.getKey();
        Instant until = Optional.ofNullable(article.leads().higherKey(from)).orElse(time.now());
        Duration pause = RevisitSchedule.USUAL.pause(from, before).plus(LISTING);
        if (Duration.between(from, until).compareTo(pause) > 0) {
          assertThat(seen).as(article.path + " " + from).contains(lead.getValue());
        }
        before = from;
      }
    }
    List<String> budget =
        timeline(archive, "/news/budget").versions().stream()
            .map(Version::content)
            .map(archive::content)
            .map(content -> content.body().contains("ten votes") ? "ten" : "nine")
            .toList();
    assertThat(budget).containsExactly("nine", "ten", "nine");
  }

  private void politenessWasKept() {
    List<CollectFixture.Visited> visits = newsroom.visited();
    assertThat(visits.getFirst().path()).isEqualTo("/robots.txt");
    Instant last = null;
    Instant robots = null;
    for (CollectFixture.Visited visit : visits) {
      if (last != null && !visits.get(1).equals(visit)) {
        assertThat(Duration.between(last, visit.at()))
            .as(visit.path() + " " + visit.at())
            .isGreaterThanOrEqualTo(visit.path().equals("/robots.txt") ? PACE : CRAWL_DELAY);
      }
      last = visit.at();
      robots = visit.path().equals("/robots.txt") ? visit.at() : robots;
      assertThat(Duration.between(robots, visit.at())).isLessThanOrEqualTo(RobotsRules.KEPT);
      assertThat(visit.path()).doesNotStartWith("/private/");
      assertThat(visit.request().header("User-Agent"))
          .startsWith("Stet/")
          .contains("desk@example.org");
    }
    List<CollectFixture.Visited> busy = newsroom.visited("/news/busy");
    assertThat(Duration.between(busy.get(0).at(), busy.get(1).at()))
        .isGreaterThan(Duration.ofSeconds(60));
    assertThat(newsroom.visited("/news/budget")).anyMatch(visit -> visit.status() == 304);
  }

  private void eachEndedAsItShould(Archive archive) {
    FollowedArticles follows = new FollowedArticles(archive);
    assertThat(followed(follows, "/news/rumour"))
        .matches(f -> f.due() == null)
        .extracting(FollowedArticle::failure)
        .asString()
        .contains("410");
    assertThat(followed(follows, "/news/never"))
        .matches(f -> f.due() == null)
        .extracting(FollowedArticle::failure)
        .asString()
        .contains("not found");
    assertThat(newsroom.visited("/news/never")).hasSize(3);
    assertThat(followed(follows, "/news/recipe").failure()).contains("leads to another page");
    assertThat(followed(follows, "/news/loop").failure()).contains("again and again");
    assertThat(followed(follows, "/news/late").failure()).contains("took too long");
    assertThat(followed(follows, "/news/huge").failure()).contains("longer than");
    assertThat(followed(follows, "/private/draft").failure()).contains("robots.txt");
    assertThat(followed(follows, "/news/collision"))
        .matches(f -> f.due() != null && f.failure() == null);
    assertThat(followed(follows, "/amp/seal?utm_medium=mail").key())
        .isEqualTo(followed(follows, "/news/seal").key());
    assertThat(followed(follows, "/news/strike-begins").key())
        .isEqualTo(followed(follows, "/news/strike").key());
  }

  private FollowedArticle followed(FollowedArticles follows, String path) {
    return follows.announced("courier", newsroom.url(path)).orElseThrow();
  }

  /** From the WARC files the same observations come, by import as by reading them anew. */
  private void whatWasKeptIsTheSame(Archive archive, FetchArchive fetches) throws IOException {
    ImportOpener inbox = new ImportOpener(null);
    Map<Instant, String> imported = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> listed = Files.list(home.resolve("fetched"))) {
      files = listed.filter(f -> f.toString().endsWith(".warc.gz")).sorted().toList();
    }
    for (Path file : files) {
      try (ImportRecords records = inbox.open(file.toString())) {
        for (ImportEntry entry = records.next(); entry != null; entry = records.next()) {
          if (entry instanceof ImportEntry.Read read) {
            imported.put(read.observation().seen(), read.observation().content().body());
          }
        }
      }
    }
    for (ScriptedArticle article : articles) {
      ArticleId id = timeline(archive, article.path).article().id();
      for (Sighting sighting : archive.sightings(id)) {
        assertThat(imported.get(sighting.seen()))
            .as(article.path + " " + sighting.seen())
            .isEqualTo(archive.content(sighting.content()).body());
      }
      assertThat(fetches.of(id)).hasSizeGreaterThanOrEqualTo(archive.sightings(id).size());
    }
    Reextraction reextraction = new Reextraction(archive, fetches);
    for (ArticleId id : reextraction.articles()) {
      Reextraction.Done done = reextraction.of(id);
      assertThat(done == null ? 0 : done.receipt().recorded()).isZero();
    }
  }
}
