package stet.intake.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.intake.collect.CollectFixture.Answer;
import stet.store.FollowedArticle;
import stet.store.SourceListing;
import stet.store.sql.Tables;

/** Two articles that say the same are two: what they say may be a wall that nobody knows yet. */
class EqualTextTest {

  private static final Instant START = Instant.parse("2025-10-06T06:00:00Z");
  private static final List<String> WALLED = List.of("/news/a", "/news/b", "/news/c");

  @TempDir private Path home;
  @AutoClose private HarbourWatch watch;

  @BeforeEach
  void layOut() {
    watch = new HarbourWatch(home, START);
    // An hour of a wall that looks like an article; then each says what it says.
    for (String path : WALLED) {
      watch.newsroom.page(
          path,
          (now, request) ->
              now.isBefore(START.plusSeconds(3600))
                  ? HarbourWatch.page(
                      "A word before you go on",
                      "This newspaper lives by its readers, and asks each of them to sit down with"
                          + " it for a while before the day begins.",
                      "")
                  : HarbourWatch.page(
                      "Story " + path, "What happened at " + path + " was seen by many.", ""));
    }
    String canonical = "<link rel=canonical href='" + watch.newsroom.url("/news/seal") + "'>";
    Answer seal =
        HarbourWatch.page(
            "Seal seen in market hall", "A seal was seen at noon, and led to the sea.", canonical);
    watch.newsroom.page("/news/seal", (now, request) -> seal);
    watch.newsroom.page("/amp/seal", (now, request) -> seal);
    watch.newsroom.page("/short/1", (now, request) -> Answer.redirect("/news/seal"));
    List<String> announced =
        List.of("/news/a", "/news/b", "/news/c", "/news/seal", "/amp/seal", "/short/1");
    watch.newsroom.page("/rss", (now, request) -> watch.feed(announced));
    watch.add(SourceListing.Kind.FEED, "/rss");
  }

  private FollowedArticle followed(String path) {
    return watch.follows.announced(HarbourWatch.SOURCE, watch.newsroom.url(path)).orElseThrow();
  }

  private void assertApart() {
    assertThat(WALLED).extracting(path -> followed(path).key()).doesNotHaveDuplicates();
    assertThat(watch.archive.census().articles()).isEqualTo(4);
    assertThat(followed("/amp/seal").key()).isEqualTo(followed("/news/seal").key());
    assertThat(followed("/short/1").key()).isEqualTo(followed("/news/seal").key());
    for (String path : WALLED) {
      assertThat(watch.archive.timeline(followed(path).article()).orElseThrow().versions())
          .as(path)
          .hasSizeGreaterThanOrEqualTo(1)
          .last()
          .satisfies(
              last ->
                  assertThat(watch.archive.content(last.content()).headline())
                      .isEqualTo("Story " + path));
    }
  }

  @Test
  void equalTextJoinsNothing() throws InterruptedException {
    watch.round();
    watch.time.await(START.plus(Duration.ofHours(2)));
    watch.round();
    assertApart();
  }

  /** What was joined by equal text is parted at the next start, and what is one stays one. */
  @Test
  void whatWasJoinedByEqualTextIsParted() throws InterruptedException {
    watch.round();
    for (String path : List.of("/news/b", "/news/c")) {
      watch.follows.merge(followed("/news/a"), followed(path)); // as it was done
    }
    assertThat(followed("/news/c").key()).isEqualTo(followed("/news/a").key());
    // As the migration notes it.
    Tables.execute(
        watch.archive.home(), "INSERT INTO unproven_alias SELECT watched, url FROM alias");

    watch.time.await(START.plus(Duration.ofHours(2)));
    watch.round();
    watch.time.await(START.plus(Duration.ofHours(3)));
    watch.round();

    assertApart();
    assertThat(watch.follows.count(HarbourWatch.SOURCE).followed()).isEqualTo(4);
    long left = Tables.number(watch.archive.home(), "SELECT count(*) FROM unproven_alias");
    assertThat(left).isZero();
  }

  /** A wall to which all are led for a while is none of them, and each is asked for again. */
  @Test
  void aWallBehindARedirectJoinsNothing() throws InterruptedException {
    Answer wall = wall("");
    watch.newsroom.page("/subscribe", (now, request) -> wall);
    assertWallJoinsNothing((now, path) -> Answer.redirect("/subscribe"));
  }

  /** Nor is a wall that is sent in place of each of them, and calls itself by one address. */
  @Test
  void aWallWithAnAddressOfItsOwnJoinsNothing() throws InterruptedException {
    String canonical = "<link rel=canonical href='" + watch.newsroom.url("/subscribe") + "'>";
    watch.newsroom.page("/subscribe", (now, request) -> wall(canonical));
    assertWallJoinsNothing((now, path) -> wall(canonical));
  }

  private static Answer wall(String head) {
    return HarbourWatch.page(
        "A word before you go on",
        "This newspaper lives by its readers, and asks each of them to sit down with it for a while"
            + " before the day begins.",
        head);
  }

  private interface Walled {
    Answer at(Instant now, String path);
  }

  private void assertWallJoinsNothing(Walled walled) throws InterruptedException {
    for (String path : WALLED) {
      watch.newsroom.page(
          path,
          (now, request) ->
              now.isBefore(START.plusSeconds(3600))
                  ? walled.at(now, path)
                  : HarbourWatch.page(
                      "Story " + path, "What happened at " + path + " was seen by many.", ""));
    }
    for (int hour = 0; hour < 4; hour++) {
      watch.time.await(START.plus(Duration.ofHours(2L * hour)));
      watch.round();
    }
    assertApart();
  }

  /** Another query of the same path is the same article, however it is led there. */
  @Test
  void aRedirectToTheSamePathIsFollowed() throws InterruptedException {
    Answer story = HarbourWatch.page("Tide", "The tide came in at noon, and went again.", "");
    watch.newsroom.page("/news/tide?ref=feed", (now, request) -> Answer.redirect("/news/tide"));
    watch.newsroom.page("/news/tide", (now, request) -> story);
    watch.newsroom.page("/rss", (now, request) -> watch.feed(List.of("/news/tide?ref=feed")));
    watch.round();
    assertThat(followed("/news/tide").url()).isEqualTo(watch.newsroom.url("/news/tide"));
  }
}
