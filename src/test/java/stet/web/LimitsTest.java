package stet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

  private static final long SECOND = 1_000_000_000;

  private final AtomicLong clock = new AtomicLong(-5 * SECOND);
  private final Limits limits = new Limits(30, clock::get);

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "203.0.113.7 |                          | 203.0.113.7",
        "203.0.113.7 | 198.51.100.1             | 203.0.113.7",
        "127.0.0.1   | 198.51.100.1             | 198.51.100.1",
        "127.0.0.1   | 198.51.100.1, 192.0.2.9  | 192.0.2.9",
        "::1         | 2001:db8::7              | 2001:db8::7",
        "127.0.0.1   | somebody.example         | 127.0.0.1",
        "127.0.0.1   |                          | 127.0.0.1",
      })
  void onlyAProxyOnThisMachineSaysForWhomItAsks(String address, String forwarded, String asker) {
    assertThat(Limits.asker(address, forwarded)).isEqualTo(asker);
  }

  @Test
  void theAddressesOfOneNetworkAreOneReader() {
    assertThat(Limits.network("2001:db8:1:2::7")).isEqualTo(Limits.network("2001:db8:1:2:9::1"));
    assertThat(Limits.network("2001:db8:1:3::7")).isNotEqualTo(Limits.network("2001:db8:1:2::7"));
    assertThat(Limits.network("203.0.113.7")).isNotEqualTo(Limits.network("203.0.113.8"));
  }
}
