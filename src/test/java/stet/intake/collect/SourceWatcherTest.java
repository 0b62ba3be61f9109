package stet.intake.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.archive.Archive;
import stet.archive.TestArchives;
import stet.desk.FollowedArticles;
import stet.desk.SourceCatalogue;
import stet.intake.collect.CollectFixture.Answer;
import stet.model.NetworkPolicy;
import stet.store.AnnouncedAddress;
import stet.store.FollowedArticle;
import stet.store.Source;
import stet.store.SourceListing;

/** A host that is slow or hostile costs itself its looks, and nobody else. */
class SourceWatcherTest {

  private static final PoliteFetcher.Patience PATIENT =
      new PoliteFetcher.Patience(Duration.ofSeconds(30), Duration.ofSeconds(30));

  private final TimeSource time = TimeSource.ofClock(Clock.systemUTC());
  private final CollectFixture newsroom = new CollectFixture(time);

  @TempDir private Path home;

  private Archive archive;

  @BeforeEach
  void open() {
    archive = TestArchives.open(home);
  }

  @AfterEach
  void close() {
    newsroom.close();
    archive.close();
  }

  /** The same server under another name. */
  private String elsewhere(String path) {
    return newsroom.url(path).replace("localhost", "127.0.0.1");
  }

  private void source(String name, String feed) {
    new SourceCatalogue(archive)
        .add(
            new Source(
                name,
                "desk@example.org",
                NetworkPolicy.EVERYWHERE,
                false,
                Duration.ZERO,
                100_000,
                Source.BACKLOG,
                Optional.empty(),
                Optional.empty(),
                List.of(new SourceListing(SourceListing.Kind.FEED, feed, null))),
            time.now());
  }

  private SourceWatcher watch(int parallel, Duration longest) {
    FetchArchive fetches = new FetchArchive(archive, home.resolve("fetched"));
    return new SourceWatcher(
        archive, home, fetches, RevisitSchedule.USUAL, time, parallel, PATIENT, longest);
  }

  private static Answer feed(String... links) {
    StringBuilder items = new StringBuilder();
    for (String link : links) {
      items.append("<item><link>").append(link).append("</link></item>");
    }
    return Answer.of(200, "text/xml", "<rss version='2.0'><channel>" + items + "</channel></rss>");
  }

  private static Answer article() {
    return Answer.html(
        "<html><head><title>Ferry sinks</title></head><body><h1>Ferry sinks</h1><p>The ferry sank in"
            + " the harbour on Monday morning, and all of its passengers were saved by fishermen.</p>"
            + "</body></html>");
  }

  @Test
  void aSlowHostHoldsUpNoOther() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    newsroom.page(
        "/slow.xml",
        (now, request) -> {
          try {
            asked.countDown();
            answered.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return feed();
        });
    newsroom.page("/quick.xml", (now, request) -> feed(newsroom.url("/ferry")));
    newsroom.page("/ferry", (now, request) -> article());
    source("slow", elsewhere("/slow.xml"));
    source("quick", newsroom.url("/quick.xml"));
    try (SourceWatcher watch = watch(2, CheckDeadline.USUAL)) {
      Thread thread = Thread.ofPlatform().start(() -> run(watch));
      try {
        asked.await();
        // What the quick one announced is looked at while the slow one keeps its thread.
        await().atMost(Duration.ofSeconds(20)).until(() -> archive.census().articles() == 1);
        assertThat(newsroom.visited("/slow.xml")).isEmpty();
      } finally {
        answered.countDown();
        thread.interrupt();
        thread.join();
      }
    }
  }

  private static void run(SourceWatcher watch) {
    try {
      watch.run(
          new SourceWatcher.Progress() {
            @Override
            public void goesOn() {}

            @Override
            public void heldUp(Duration pause, String reason) {}
          });
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aRoundEndsWhenAllHostsAreThrough() throws Exception {
    newsroom.page("/quick.xml", (now, request) -> feed(newsroom.url("/ferry")));
    newsroom.page("/other.xml", (now, request) -> feed(elsewhere("/ferry")).late(300));
    newsroom.page("/ferry", (now, request) -> article());
    source("quick", newsroom.url("/quick.xml"));
    source("other", elsewhere("/other.xml"));
    try (SourceWatcher watch = watch(4, CheckDeadline.USUAL)) {
      RoundCounts tally = watch.round();
      assertThat(tally.listings()).isEqualTo(2);
      assertThat(tally.count(CheckOutcome.FIRST)).isEqualTo(2);
    }
  }

  @Test
  void aLookThatPassesItsDeadlineFails() throws Exception {
    for (int i = 0; i < 4; i++) {
      String next = "/hop" + (i + 1);
      newsroom.page("/hop" + i, (now, request) -> Answer.redirect(next).late(600));
    }
    newsroom.page("/hop4", (now, request) -> article());
    newsroom.page("/feed.xml", (now, request) -> feed(newsroom.url("/hop0")));
    source("courier", newsroom.url("/feed.xml"));
    try (SourceWatcher watch = watch(2, Duration.ofSeconds(1))) {
      RoundCounts tally = watch.round();
      assertThat(tally.count(CheckOutcome.FAILED)).isEqualTo(1);
    }
    FollowedArticle followed =
        new FollowedArticles(archive).announced("courier", newsroom.url("/hop0")).orElseThrow();
    assertThat(followed.failure()).isEqualTo("took longer than 1 seconds in all");
    assertThat(newsroom.visited("/hop3")).isEmpty();
  }

  /** Whatever a server answers, a look does not hold its thread until a host opens tomorrow. */
  @Test
  void aHostThatAskedForALongPauseIsNotWaitedFor() throws Exception {
    newsroom.page(
        "/busy",
        (now, request) ->
            Answer.of(503, "text/html", "<h1>Busy</h1>").with("Retry-After", "86400"));
    newsroom.page("/away", (now, request) -> Answer.redirect(elsewhere("/busy")));
    newsroom.page(
        "/feed.xml",
        (now, request) -> feed(elsewhere("/busy"), newsroom.url("/away"), newsroom.url("/ferry")));
    newsroom.page("/ferry", (now, request) -> article());
    source("courier", newsroom.url("/feed.xml"));
    try (SourceWatcher watch = watch(2, CheckDeadline.USUAL)) {
      RoundCounts tally = watch.round();
      assertThat(tally.count(CheckOutcome.FAILED)).isEqualTo(2);
      assertThat(tally.count(CheckOutcome.FIRST)).isEqualTo(1);
    }
  }

  /** A source with a backlog must not fill what is looked up as due. */
  @Test
  void theBacklogOfOneSourceHidesNoOther() {
    source("large", newsroom.url("/large.xml"));
    source("small", newsroom.url("/small.xml"));
    FollowedArticles follows = new FollowedArticles(archive);
    Instant now = time.now();
    follows.begin(
        "small", List.of(new AnnouncedAddress(newsroom.url("/old"), now.minusSeconds(3600))), now);
    follows.begin(
        "large",
        IntStream.range(0, 30)
            .mapToObj(i -> new AnnouncedAddress(newsroom.url("/new" + i), now))
            .toList(),
        now);
    List<FollowedArticle> due = follows.due(now, now.plusSeconds(1000), 10);
    assertThat(due).extracting(FollowedArticle::source).contains("small").hasSize(11);
  }
}
