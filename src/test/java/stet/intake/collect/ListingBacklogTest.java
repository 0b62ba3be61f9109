package stet.intake.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.store.SourceListing;
import stet.store.sql.Tables;

/** However much a source announces, a bounded number of its articles wait for their first look. */
class ListingBacklogTest {

  private static final Instant START = Instant.parse("2025-10-06T06:00:00Z");

  @TempDir private Path home;
  @AutoClose private HarbourWatch watch;

  @BeforeEach
  void open() {
    watch = new HarbourWatch(home, START);
  }

  @Test
  void aSitemapWithoutEndIsTakenInParts() throws InterruptedException {
    List<String> all = IntStream.range(0, 3000).mapToObj(i -> "/archive/" + i).toList();
    watch.newsroom.page("/sitemap.xml", (now, request) -> watch.sitemap(all));
    watch.add(SourceListing.Kind.SITEMAP, "/sitemap.xml");
    // No request is left for any of its articles.
    Tables.execute(watch.archive.home(), "UPDATE watched SET budget = 2, backlog = 700");

    RoundCounts first = watch.round();

    assertThat(first.found()).isEqualTo(700);
    assertThat(first.waiting()).isEqualTo(2300);
    assertThat(watch.follows.count(HarbourWatch.SOURCE).followed()).isEqualTo(700);
    assertThat(watch.sources.listings(HarbourWatch.SOURCE).getFirst().outcome())
        .contains("3000 addresses, 2300 of them wait", "at most 700", "--backlog");

    // The backlog is full: only a little is taken, so that news does not wait behind it.
    watch.time.await(START.plus(Duration.ofHours(2)));
    assertThat(watch.round().found()).isEqualTo(100);

    // What was looked at makes room.
    Tables.execute(
        watch.archive.home(), "UPDATE followed SET failures = 1, due = due + 1000000000");
    watch.time.await(START.plus(Duration.ofHours(4)));
    assertThat(watch.round().found()).isEqualTo(700);
  }

  /** One look takes one share of news, however many parts an index has, and there is an end. */
  @Test
  void aBacklogThatIsFullGrowsSlowlyAndNotWithoutEnd() throws InterruptedException {
    List<String> parts = IntStream.range(0, 10).mapToObj(i -> "/part/" + i + ".xml").toList();
    for (String part : parts) {
      List<String> pages = IntStream.range(0, 500).mapToObj(i -> part + "/" + i).toList();
      watch.newsroom.page(part, (now, request) -> watch.sitemap(pages));
    }
    StringBuilder index = new StringBuilder();
    parts.forEach(
        part ->
            index
                .append("<sitemap><loc>")
                .append(watch.newsroom.url(part))
                .append("</loc></sitemap>"));
    watch.newsroom.page(
        "/sitemap.xml",
        (now, request) ->
            CollectFixture.Answer.of(
                200,
                "application/xml",
                "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                    + index
                    + "</sitemapindex>"));
    watch.add(SourceListing.Kind.SITEMAP, "/sitemap.xml");
    // Requests for the index, its parts and robots.txt, and for none of the articles.
    Tables.execute(watch.archive.home(), "UPDATE watched SET budget = 12, backlog = 200");

    assertThat(watch.round().found()).isEqualTo(200);
    watch.time.await(START.plus(Duration.ofHours(2)));
    assertThat(watch.round().found()).isEqualTo(100);
    for (int hours = 4; hours < 12; hours += 2) {
      watch.time.await(START.plus(Duration.ofHours(hours)));
      watch.round();
    }
    assertThat(watch.follows.waiting(HarbourWatch.SOURCE)).isLessThanOrEqualTo(400);
  }
}
