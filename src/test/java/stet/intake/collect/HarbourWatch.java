package stet.intake.collect;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import stet.archive.Archive;
import stet.archive.TestArchives;
import stet.desk.FollowedArticles;
import stet.desk.SourceCatalogue;
import stet.model.NetworkPolicy;
import stet.store.Source;
import stet.store.SourceListing;

/** One newspaper on this machine that is watched by a clock of its own. */
final class HarbourWatch implements AutoCloseable {

  static final String SOURCE = "courier";

  final SimulatedTime time;
  final CollectFixture newsroom;
  final Archive archive;
  final FetchArchive fetches;
  final SourceCatalogue sources;
  final FollowedArticles follows;
  private final Path home;

  HarbourWatch(Path home, Instant now) {
    this.home = home;
    time = new SimulatedTime(now);
    newsroom = new CollectFixture(time);
    archive = TestArchives.open(home);
    fetches = new FetchArchive(archive, home.resolve("fetched"));
    sources = new SourceCatalogue(archive);
    follows = new FollowedArticles(archive);
  }

  /** A page with that text. */
  static CollectFixture.Answer page(String headline, String text, String head) {
    return CollectFixture.Answer.html(
        "<html lang=en><head><title>%1$s</title>%3$s</head><body><h1>%1$s</h1><p>%2$s</p><p>The harbour board met in the old customs house on Tuesday and heard what the pilots had seen.</p></body></html>"
            .formatted(headline, text, head));
  }

  /** A feed of those paths. */
  CollectFixture.Answer feed(List<String> paths) {
    StringBuilder items = new StringBuilder();
    paths.forEach(
        path -> items.append("<item><link>").append(newsroom.url(path)).append("</link></item>"));
    return CollectFixture.Answer.of(
        200, "application/rss+xml", "<rss version='2.0'><channel>" + items + "</channel></rss>");
  }

  /** A sitemap of those paths. */
  CollectFixture.Answer sitemap(List<String> paths) {
    StringBuilder urls = new StringBuilder();
    paths.forEach(
        path -> urls.append("<url><loc>").append(newsroom.url(path)).append("</loc></url>"));
    return CollectFixture.Answer.of(
        200,
        "application/xml",
        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>" + urls + "</urlset>");
  }

  void add(SourceListing.Kind kind, String path) {
    sources.add(
        new Source(
            SOURCE,
            "desk@example.org",
            NetworkPolicy.EVERYWHERE,
            false,
            Duration.ZERO,
            100_000,
            Source.BACKLOG,
            Optional.empty(),
            Optional.empty(),
            List.of(new SourceListing(kind, newsroom.url(path), null))),
        time.now());
  }

  RoundCounts round() throws InterruptedException {
    try (SourceWatcher watch = watch();
        SourceWatcher.Turn turn = watch.turn().orElseThrow()) {
      assert turn != null;
      return watch.round();
    }
  }

  SourceWatcher watch() {
    return watch(time);
  }

  /** The same by another clock. */
  SourceWatcher watch(TimeSource clock) {
    PoliteFetcher.Patience patience =
        new PoliteFetcher.Patience(Duration.ofSeconds(5), Duration.ofSeconds(10));
    return new SourceWatcher(
        archive, home, fetches, RevisitSchedule.USUAL, clock, 1, patience, CheckDeadline.USUAL);
  }

  @Override
  public void close() {
    newsroom.close();
    archive.close();
  }
}
