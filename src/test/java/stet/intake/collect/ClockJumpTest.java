package stet.intake.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.model.Content;
import stet.model.Observation;
import stet.store.SourceListing;
import stet.store.sql.Tables;

/** A clock that jumped ahead records nothing, and what it left behind holds nothing up. */
class ClockJumpTest {

  private static final Instant START = Instant.parse("2025-10-06T06:00:00Z");
  private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");

  @TempDir private Path home;
  @AutoClose private HarbourWatch watch;

  @BeforeEach
  void layOut() throws InterruptedException {
    watch = new HarbourWatch(home, START);
    watch.newsroom.page(
        "/news/a",
        (now, request) -> HarbourWatch.page("Seal seen", "A seal was seen at noon.", ""));
    watch.newsroom.page("/rss", (now, request) -> watch.feed(List.of("/news/a")));
    watch.add(SourceListing.Kind.FEED, "/rss");
    watch.round();
  }

  private long observations() {
    return watch.archive.position();
  }

  private String rows() {
    Path home = watch.archive.home();
    return Tables.rows(home, "SELECT key, due, looked, told FROM followed")
        + " "
        + Tables.rows(home, "SELECT key, due, looked, told FROM listing")
        + " "
        + Tables.rows(home, "SELECT count(*) FROM fetch");
  }

  @Test
  void aDueTimeBeyondTheLongestPauseIsDue() throws InterruptedException {
    long before = observations();
    Tables.execute(
        watch.archive.home(),
        "UPDATE followed SET due = " + FAR.toEpochMilli(),
        "UPDATE listing SET due = " + FAR.toEpochMilli());
    watch.time.await(START.plusSeconds(7200));

    RoundCounts tally = watch.round();

    assertThat(tally.listings()).isEqualTo(1);
    assertThat(observations()).isEqualTo(before + 1);
    assertThat(watch.watch().next().orElseThrow()).isBefore(START.plusSeconds(100_000));
  }

  /** The servers here say the true time, in 2026 or later; the archive was last written in 2025. */
  @Test
  void aClockFarAheadRecordsNothingUntilItIsRight() throws InterruptedException {
    long before = observations();
    String rows = rows();
    SimulatedTime ahead = new SimulatedTime(FAR);
    try (SourceWatcher wrong = watch.watch(ahead)) {
      RoundCounts tally = wrong.round();
      assertThat(observations()).isEqualTo(before);
      assertThat(rows()).isEqualTo(rows);
      assertThat(tally.count(CheckOutcome.UNCHANGED)).isZero();
      int asked = watch.newsroom.visited().size();
      ahead.await(FAR.plusSeconds(60));
      wrong.round();
      assertThat(watch.newsroom.visited()).as("the host is left alone meanwhile").hasSize(asked);

      ahead.set(START.plusSeconds(7200));
      wrong.round();
      assertThat(observations()).isEqualTo(before + 1);
    }
  }

  /** A server may be behind its time: what was recorded a moment ago shows that we are not. */
  @Test
  void aServerBehindItsTimeStopsNobody() throws InterruptedException {
    watch.archive.record(
        List.of(
            new Observation(
                "other", "x", FAR, new Content("Moon", "", "It is full."), "test", null, "en")));
    watch.time.await(FAR.plusSeconds(7200));

    watch.round();

    assertThat(observations()).isEqualTo(3);
  }

  /** Whoever runs the watch hears of it for as long as it lasts. */
  @Test
  void aClockFarAheadHoldsTheWatchUpUntilItIsRight() throws Exception {
    SimulatedTime ahead = new SimulatedTime(FAR);
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    try (SourceWatcher wrong = watch.watch(ahead)) {
      Thread thread =
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      wrong.run(
                          new SourceWatcher.Progress() {
                            @Override
                            public void goesOn() {
                              heard.add("goes on");
                            }

                            @Override
                            public void heldUp(Duration pause, String reason) {
                              heard.add(reason);
                              ahead.set(START.plusSeconds(7200));
                            }
                          });
                    } catch (InterruptedException e) {
                      Thread.currentThread().interrupt();
                    }
                  });
      try {
        assertThat(heard.poll(60, TimeUnit.SECONDS))
            .contains("The clock of this machine", "set it");
        assertThat(heard.poll(60, TimeUnit.SECONDS)).isEqualTo("goes on");
      } finally {
        thread.interrupt();
        thread.join();
      }
    }
  }

  /** What is taken in of the past says nothing of this clock. */
  @Test
  void observationsOfThePastMakeNoClockLookAhead() throws InterruptedException {
    watch.time.await(FAR.plusSeconds(7200)); // as the servers' clocks are all behind
    watch.archive.record(
        List.of(seen(FAR.plusSeconds(7000)), seen(Instant.parse("2010-01-01T00:00:00Z"))));
    RoundCounts tally = watch.round();
    assertThat(tally.clock()).isNull();
    assertThat(tally.listings()).isEqualTo(1);
  }

  /** Nor does what a wrong clock left there of the future make a wrong one look right. */
  @Test
  void anObservationOfTheFutureProvesNoClock() throws InterruptedException {
    watch.archive.record(List.of(seen(FAR)));
    SimulatedTime ahead = new SimulatedTime(FAR.minusSeconds(86_400 * 365L));
    try (SourceWatcher wrong = watch.watch(ahead)) {
      assertThat(wrong.round().clock()).contains("The clock of this machine");
    }
  }

  private static Observation seen(Instant at) {
    return new Observation(
        "other", "x", at, new Content("Moon", "", "It is full at " + at), "test", null, "en");
  }
}
