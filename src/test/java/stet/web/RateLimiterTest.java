package stet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

  private static final long SECOND = 1_000_000_000;

  private final AtomicLong clock = new AtomicLong(-5 * SECOND);
  private final RateLimiter limits =
      new RateLimiter(30, new ClientNetworkResolver(TrustedProxies.of(List.of())), clock::get);

  @Test
  void whoeverAsksTooOftenWaitsForTheNextDrop() {
    for (int i = 0; i < 30; i++) {
      assertThat(limits.wait("a")).isZero();
    }
    assertThat(limits.wait("a")).isEqualTo(2);
    assertThat(limits.wait("b")).isZero();
    clock.addAndGet(2 * SECOND);
    assertThat(limits.wait("a")).isZero();
    assertThat(limits.wait("a")).isEqualTo(2);
    clock.addAndGet(3_600 * SECOND);
    for (int i = 0; i < 30; i++) {
      assertThat(limits.wait("a")).isZero();
    }
    assertThat(limits.wait("a")).isPositive();
  }

  @Test
  void whoeverKeepsAskingIsNotForgottenAmongManyOthers() {
    for (int i = 0; i < 100_000; i++) {
      limits.wait("other " + i);
      if (i % 2500 == 0) {
        limits.wait("a");
      }
    }
    assertThat(limits.wait("a")).isPositive();
  }
}
