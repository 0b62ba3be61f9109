package stet.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stet.intake.imports.RevisitPayloads.Payload;

/** Which payloads are kept follows from the order of the responses alone. */
class RevisitPayloadsTest {

  private static final int KEPT = 200_000;

  @Test
  void ofTooManyTheOneThatWasNotUsedForLongestGoes() {
    RevisitPayloads payloads = new RevisitPayloads();
    for (int i = 0; i < KEPT; i++) {
      payloads.keep("response " + i, new Payload());
    }
    assertThat(payloads.get("response 0")).isNotNull();
    payloads.keep("one more", new Payload());
    assertThat(payloads.get("response 1")).isNull();
    assertThat(payloads.get("response 0")).isNotNull();
    for (int i = 2; i < KEPT; i++) {
      assertThat(payloads.get("response " + i)).isNotNull();
    }
    assertThat(payloads.get("one more")).isNotNull();
  }
}
