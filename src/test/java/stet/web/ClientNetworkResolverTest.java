package stet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientNetworkResolverTest {

  private final ClientNetworkResolver resolver =
      new ClientNetworkResolver(TrustedProxies.of(List.of("10.0.0.0/8", "2001:db8:ff::1")));

  /** The lines of {@code X-Forwarded-For} stand between bars. */
  private ClientNetwork client(String peer, @Nullable String lines) {
    List<String> named = lines == null ? List.of() : Arrays.asList(lines.split("\\|"));
    return resolver.resolve(peer, named, !named.isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "203.0.113.7    ;                                     ; 203.0.113.7",
        "203.0.113.7    ; 198.51.100.1                        ; 203.0.113.7",
        "127.0.0.1      ; 198.51.100.1                        ; 198.51.100.1",
        "127.0.0.1      ; 198.51.100.1, 192.0.2.9             ; 192.0.2.9",
        "127.0.0.1      ; 198.51.100.1|192.0.2.9              ; 192.0.2.9",
        "127.0.0.1      ; 127.0.0.1|192.0.2.9                 ; 192.0.2.9",
        "127.0.0.1      ; garbage|192.0.2.9                   ; 192.0.2.9",
        "127.0.0.1      ; 192.0.2.9:4711                      ; 192.0.2.9",
        "127.0.0.1      ; 198.51.100.1, 192.0.2.9, 10.1.2.3   ; 192.0.2.9",
        "10.1.2.3       ; 198.51.100.1, 192.0.2.9             ; 192.0.2.9",
        "11.1.2.3       ; 192.0.2.9                           ; 11.1.2.3",
        "2001:db8:ff::1 ; 192.0.2.9                           ; 192.0.2.9",
        "::1            ; 2001:db8::7                         ; 2001:db8::9",
        "::1            ; [2001:db8::7]:4711                  ; 2001:db8::7",
        "[::1]          ; ::ffff:192.0.2.9                    ; 192.0.2.9",
        "10.1.2.3       ; 10.4.5.6                            ; 10.4.5.6",
      })
  void theLastAddressThatIsNoTrustedProxyIsTheClient(
      String peer, @Nullable String lines, String client) {
    assertThat(client(peer, lines).network()).isEqualTo(client(client, null).network());
    assertThat(client(peer, lines).local()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"somebody.example", "999.1.1.1", "unknown", "1.2.3", "::zz", "192.0.2.9, x", "-"})
  void whatCannotBeReadIsOneClientAndNeverThisMachine(String forwarded) {
    assertThat(client("127.0.0.1", forwarded)).isEqualTo(ClientNetwork.UNREADABLE);
  }

  /** A pattern that looks for the colon everywhere takes the square of their number. */
  @ParameterizedTest
  @ValueSource(strings = {":", "[", "[:", "1", "1.", "1.1.1.1:", "a", ","})
  void aLineOfAMillionCharactersIsReadInNoTime(String piece) {
    for (String end : List.of("", "x", "]")) {
      String line = piece.repeat(1_000_000 / piece.length()) + end;
      assertTimeoutPreemptively(
          Duration.ofSeconds(20), () -> resolver.resolve("127.0.0.1", List.of(line), true));
    }
    String colons = ":".repeat(60_000) + "x";
    assertThat(client("127.0.0.1", colons)).isEqualTo(ClientNetwork.UNREADABLE);
    assertThat(client(colons, null)).isEqualTo(ClientNetwork.UNREADABLE);
  }

  @Test
  void onlyWhoAsksForNobodyElseIsThisMachine() {
    assertThat(client("127.0.0.1", null).local()).isTrue();
    assertThat(client("::1", null).local()).isTrue();
    assertThat(client("127.0.0.1", "127.0.0.1").local()).isFalse();
    assertThat(client("127.0.0.1", " ").local()).isFalse();
  }

  @Test
  void theAddressesOfOneNetworkAreOneClient() {
    assertThat(client("2001:db8:1:2::7", null)).isEqualTo(client("2001:db8:1:2:9::1", null));
    assertThat(client("2001:db8:1:3::7", null)).isNotEqualTo(client("2001:db8:1:2::7", null));
    assertThat(client("203.0.113.7", null)).isNotEqualTo(client("203.0.113.8", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example", "10.0.0.0/99", "abc", "10", "300.1.1.1", ""})
  void aProxyIsNamedByAnAddressOrARange(String range) {
    assertThatThrownBy(() -> TrustedProxies.of(List.of(range)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
