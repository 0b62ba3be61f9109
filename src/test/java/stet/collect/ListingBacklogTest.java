package stet.collect;

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
import stet.desk.Listing;

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
    watch.add(Listing.Kind.SITEMAP, "/sitemap.xml");
    // No request is left for any of its articles.
    watch.archive.write(handle -> handle.execute("UPDATE watched SET budget = 2, backlog = 700"));

    Tally first = watch.round();

    assertThat(first.found()).isEqualTo(700);
    assertThat(first.waiting()).isEqualTo(2300);
    assertThat(watch.follows.count(HarbourWatch.SOURCE).followed()).isEqualTo(700);
    assertThat(watch.sources.standings(HarbourWatch.SOURCE).getFirst().told())
        .contains("3000 addresses, 2300 of them wait", "at most 700", "--backlog");

    // The backlog is full: only a little is taken, so that news does not wait behind it.
    watch.time.await(START.plus(Duration.ofHours(2)));
    assertThat(watch.round().found()).isEqualTo(100);

    // What was looked at makes room.
    watch.archive.write(
        handle -> handle.execute("UPDATE followed SET failures = 1, due = due + 1000000000"));
    watch.time.await(START.plus(Duration.ofHours(4)));
    assertThat(watch.round().found()).isEqualTo(700);
  }
}
