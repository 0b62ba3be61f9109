package stet.intake.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** However many hosts are asked, only those are remembered that want to be left alone. */
class HostRateLimiterTest {

  private static final Instant NOW = Instant.parse("2025-10-06T06:00:00Z");

  private final SimulatedTime time = new SimulatedTime(NOW);
  private final HostRateLimiter limiter = new HostRateLimiter(time);

  private void pass(String host, Duration pace) throws Exception {
    try (HostRateLimiter.HostTurn turn =
        limiter.enter(host, pace, CheckDeadline.in(CheckDeadline.USUAL))) {
      assertThat(turn).isNotNull();
    }
  }

  @Test
  void hostsThatMayBeAskedAreForgotten() throws Exception {
    try (HostRateLimiter.HostTurn paused =
        limiter.enter("paused.example", Duration.ZERO, CheckDeadline.in(CheckDeadline.USUAL))) {
      paused.shut(NOW.plus(Duration.ofHours(10)));
    }
    for (int i = 0; i < 5000; i++) {
      pass(i + ".example", Duration.ofSeconds(3));
      time.await(time.now().plusSeconds(1));
    }
    assertThat(limiter.size()).isLessThanOrEqualTo(HostRateLimiter.MOST + 1);
    assertThat(limiter.opens("4999.example")).isAfter(time.now());
    assertThat(limiter.pausedUntil("paused.example")).isEqualTo(NOW.plus(Duration.ofHours(10)));
  }

  @Test
  void whatAWrongClockShutIsOpen() throws Exception {
    time.set(Instant.parse("2099-01-01T00:00:00Z"));
    pass("a.example", Duration.ofSeconds(3));
    time.set(NOW);
    assertThat(limiter.opens("a.example")).isBefore(NOW);
    pass("a.example", Duration.ofSeconds(3));
    assertThat(limiter.opens("a.example")).isEqualTo(NOW.plusSeconds(3));
  }
}
