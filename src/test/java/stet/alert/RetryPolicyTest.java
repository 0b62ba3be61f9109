package stet.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

  @Test
  void eachWaitIsTwiceAsLongUpToTheLongestAndHalfOfItIsChance() {
    RetryPolicy usual = RetryPolicy.USUAL;
    assertThat(usual.pause(1, 0)).isEqualTo(Duration.ofMillis(2500));
    assertThat(usual.pause(1, 1)).isEqualTo(Duration.ofSeconds(5));
    assertThat(usual.pause(2, 1)).isEqualTo(Duration.ofSeconds(10));
    assertThat(usual.pause(9, 1)).isEqualTo(Duration.ofSeconds(1280));
    assertThat(usual.pause(11, 1)).isEqualTo(Duration.ofHours(1));
    assertThat(usual.pause(Integer.MAX_VALUE, 0)).isEqualTo(Duration.ofMinutes(30));
  }
}
