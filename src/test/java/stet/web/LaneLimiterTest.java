package stet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LaneLimiterTest {

  /** One that reads slowly, or opens connections without end, leaves room for everybody else. */
  @ParameterizedTest
  @EnumSource(RequestLane.class)
  void oneClientNeverHasAllPlacesOfALane(RequestLane lane) {
    LaneLimiter limiter = new LaneLimiter(lane.places(), lane.placesOfOneClient());
    int had = 0;
    while (limiter.take("greedy").isPresent()) {
      had++;
    }
    assertThat(had).isBetween(1, lane.places() / 2);
    assertThat(limiter.take("other")).isPresent();
  }

  @Test
  void aPlaceThatIsGivenBackIsFree() {
    LaneLimiter limiter = new LaneLimiter(2, 1);
    LaneLimiter.Place place = limiter.take("a").orElseThrow();
    assertThat(limiter.take("a")).isEmpty();
    place.close();
    place.close();
    assertThat(limiter.take("a")).isPresent();
    assertThat(limiter.take("b")).isPresent();
    assertThat(limiter.take("c")).as("given back twice it is one place").isEmpty();
  }

  @Test
  void whoWaitsIsGivenThePlaceThatComesFree() throws Exception {
    LaneLimiter limiter = new LaneLimiter(1, 1);
    LaneLimiter.Place place = limiter.take("a").orElseThrow();
    CompletableFuture<Optional<LaneLimiter.Place>> waited = new CompletableFuture<>();
    Thread thread =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    waited.complete(limiter.take("b", Duration.ofDays(1)));
                  } catch (InterruptedException e) {
                    waited.completeExceptionally(e);
                  }
                });
    await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
    place.close();
    assertThat(waited.get()).isPresent();
    assertThat(limiter.take("a", Duration.ofMillis(1))).as("it is taken again").isEmpty();
  }
}
