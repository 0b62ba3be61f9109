package stet.intake.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9309, rule by rule. */
class RobotsRulesTest {

  private static final Instant NOW = Instant.parse("2025-10-06T12:00:00Z");
  private static final String HOST = "https://courier.example";

  private static RobotsRules read(int status, byte[] body) {
    return RobotsRules.read(
        new HttpExchange(
            HOST + "/robots.txt",
            NOW,
            "GET /robots.txt HTTP/1.1\r\n\r\n",
            status,
            "X",
            Headers.of("Content-Type", "text/plain"),
            body),
        NOW);
  }

  private static RobotsRules of(String text) {
    return read(200, text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // 2.2.2: the longest match counts, in whatever order; of two alike the one that allows
        "Disallow: /a\\nAllow: /a/b           | /a/b/c        | true",
        "Allow: /a/b\\nDisallow: /a           | /a/b/c        | true",
        "Allow: /a\\nDisallow: /a/b           | /a/b/c        | false",
        "Disallow: /a\\nAllow: /a             | /a            | true",
        "Disallow:                            | /a            | true",
        "Disallow: /                          | /robots.txt   | true",
        "Disallow: /a                         | /A            | true",
        // 2.2.3: * and $
        "Disallow: /*.pdf$                    | /x/y.pdf      | false",
        "Disallow: /*.pdf$                    | /x/y.pdf?z    | true",
        "Disallow: /a*c                       | /abbcd        | false",
        "Disallow: /a$                        | /a            | false",
        "Disallow: /a$                        | /ab           | true",
        "Disallow: *                          | /anything     | false",
        "Disallow: /*?print=                  | /a?print=1    | false",
        // 2.2.2: escapes are compared as what they mean
        "Disallow: /f%C3%A4hre                | /fähre        | false",
        "Disallow: /fähre                     | /f%C3%A4hre   | false",
        "Disallow: /a # not this              | /a            | false",
      })
  void rulesAreMatchedAsTheStandardSays(String rules, String path, boolean allowed) {
    String text = "User-agent: *\n" + rules.replace("\\n", "\n") + "\n";
    assertThat(of(text).allow(HOST + path)).isEqualTo(allowed);
  }

  @Test
  void theGroupThatNamesUsCountsAndNoOther() {
    String text =
        """
        User-agent: *
        Disallow: /

        User-agent: other
        User-agent: STET
        Disallow: /private

        Sitemap: https://courier.example/map

        User-agent: stet
        Disallow: /secret
        """;
    assertThat(of(text).allow(HOST + "/a")).isTrue();
    assertThat(of(text).allow(HOST + "/private")).isFalse();
    assertThat(of(text).allow(HOST + "/secret")).as("groups of one name are one").isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410, 451})
  void whatIsNotThereForbidsNothing(int status) {
    RobotsRules robots =
        read(status, "User-agent: *\nDisallow: /".getBytes(StandardCharsets.UTF_8));
    assertThat(robots.allow(HOST + "/a")).isTrue();
    assertThat(robots.isUnknown()).isFalse();
    assertThat(robots.until()).isEqualTo(NOW.plus(RobotsRules.KEPT));
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503, 599})
  void whatCannotBeHadForbidsAllForAWhile(int status) {
    RobotsRules robots = read(status, new byte[0]);
    assertThat(robots.allow(HOST + "/a")).isFalse();
    assertThat(robots.isUnknown()).isTrue();
    assertThat(robots.until()).isBefore(NOW.plus(Duration.ofHours(2)));
  }

  @Test
  void aMarkOfByteOrderAndOtherLineEndsHideNothing() {
    assertThat(of("\ufeffUser-agent: *\r\nDisallow: /a\r\n").allow(HOST + "/a")).isFalse();
    assertThat(of("User-agent: *\rDisallow: /a\r").allow(HOST + "/a")).isFalse();
  }

  /** 2.5: at least 500 KiB are read; what comes behind is not, and no rule is read by half. */
  @Test
  void aLongFileIsReadToItsBoundAndInWholeLines() {
    String filler = "# " + "x".repeat(997) + "\n"; // 1,000 bytes
    String group = "User-agent: *\nDisallow: /\n";
    String early = group + filler.repeat(490) + "Allow: /early\n" + filler.repeat(100);
    assertThat(of(early).allow(HOST + "/early")).isTrue();
    assertThat(of(early).allow(HOST + "/")).isFalse();
    int bound = 512 << 10;
    String until = group + filler.repeat(524);
    String cut = until + "#" + "x".repeat(bound - until.length() - 10) + "\nAllow: /public\n";
    assertThat(cut.substring(0, bound)).endsWith("\nAllow: /");
    assertThat(of(cut).allow(HOST + "/a")).as("half a rule").isFalse();
  }

  /** The library knows more ends of lines than we cut at; without one all that is read is one. */
  @Test
  void aLongFileWithoutTheUsualLineEndsIsNotForgotten() {
    String group = "User-agent: *\u2028Disallow: /\u2028";
    assertThat(of(group + "# " + "x".repeat(600 << 10)).allow(HOST + "/a")).isFalse();
  }
}
