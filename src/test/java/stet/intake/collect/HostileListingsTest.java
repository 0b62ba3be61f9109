package stet.intake.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a listing is made of, it is read or refused soon. */
class HostileListingsTest {

  /** What is quadratic takes hours; a busy machine takes some seconds for what is linear. */
  private static final Duration SOON = Duration.ofSeconds(30);

  private static final int MEGABYTE = 1_000_000;

  private static String times(String what, int length) {
    return what.repeat(Math.max(1, length / what.length()));
  }

  private static ListingResult read(String text, @Nullable String links) {
    return new ListingParser()
        .read(
            text.getBytes(StandardCharsets.UTF_8),
            "text/xml",
            "https://courier.example/feed",
            links);
  }

  @TestFactory
  Stream<DynamicTest> isReadOrRefusedSoon() {
    Map<String, String> listings = new TreeMap<>();
    listings.put("tags without an end", "<rss>" + "<a".repeat(7 * MEGABYTE / 2) + "/>");
    listings.put(
        "ends of tags in a comment",
        "<rss><!-- " + "</a>".repeat(MEGABYTE) + " -->" + "<a>".repeat(MEGABYTE));
    listings.put("closed in an attribute", "<rss>" + times("<a b='/>'>", 7 * MEGABYTE));
    listings.put("brackets", "<rss><channel/><" + "[".repeat(7 * MEGABYTE));
    listings.put("open comments", "<rss>" + times("<!-- ", 7 * MEGABYTE));
    listings.put("closed comments", "<rss>" + times("<!-- -->", 7 * MEGABYTE));
    listings.put("open sections", "<rss>" + times("<![CDATA[", 7 * MEGABYTE));
    listings.put("open instructions", "<rss>" + times("<?", 7 * MEGABYTE));
    listings.put("ampersands", "<rss>" + "&".repeat(7 * MEGABYTE) + "</rss>");
    listings.put("long entity", "<rss>&" + "a".repeat(7 * MEGABYTE) + ";</rss>");
    listings.put(
        "namespaces",
        "<rss version='2.0'>"
            + times("<a xmlns:b='c'><d xmlns:b='e'/></a>", 7 * MEGABYTE)
            + "</rss>");
    listings.put(
        "many urls",
        "<urlset>" + times("<url><loc>http://courier.example/a</loc></url>", 40 * MEGABYTE));
    listings.put("sitemap of tags", "<urlset>" + times("<a/>", 40 * MEGABYTE));
    listings.put("open doctype", "<rss " + times("<!DOCTYPE ", 7 * MEGABYTE) + "a".repeat(120_000));
    listings.put("open doctype with letters", "<rss <!DOCTYPE " + "a".repeat(7 * MEGABYTE));
    listings.put("open subset", "<rss " + times("<!DOCTYPE [", 7 * MEGABYTE));
    listings.put("closed subset", "<rss " + times("<!DOCTYPE []", 7 * MEGABYTE));
    listings.put("open prolog", "<urlset <?xml " + "a".repeat(7 * MEGABYTE));
    listings.put("nested elements", "<rss>" + times("<a>", 7 * MEGABYTE));
    listings.put(
        "nested and closed", "<rss>" + "<a>".repeat(MEGABYTE) + "</a>".repeat(MEGABYTE) + "</rss>");
    StringBuilder attributes = new StringBuilder("<rss");
    for (int i = 0; attributes.length() < 5 * MEGABYTE; i++) {
      attributes.append(" a").append(i).append("='b'");
    }
    listings.put("attributes", attributes + "><channel/></rss>");
    listings.put(
        "items", "<rss version='2.0'><channel>" + times("<item/>", MEGABYTE) + "</channel></rss>");
    listings.put(
        "long link",
        "<rss version='2.0'><channel><item><link>https://courier.example/"
            + "a/".repeat(MEGABYTE)
            + "</link></item></channel></rss>");
    listings.put(
        "nested urlset", "<urlset><url>" + "<loc>".repeat(MEGABYTE) + "</loc>".repeat(MEGABYTE));
    listings.put("json", "{\"items\":" + times("[", 7 * MEGABYTE));
    listings.put("json of empty lists", "{\"items\":[" + times("[],", 7 * MEGABYTE) + "1]}");
    listings.put(
        "list", "http://courier.example/\n" + times("http://courier.example/a ", 5 * MEGABYTE));
    listings.put("neither", times("<div>", 5 * MEGABYTE));
    listings.put("neither with links", times("<a href=/rss>", 2 * MEGABYTE));
    return listings.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () ->
                        assertTimeoutPreemptively(
                            SOON, () -> assertThat(read(entry.getValue(), null)).isNotNull())));
  }

  /** However it is hidden from whoever counts tags. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a>",
        "<!-- </a></a></a></a> --><a>",
        "<a b='/>'>",
        "<![CDATA[</a></a>]]><a>",
        "<a b='<!--'>",
        "<?a </a> ?><a>"
      })
  void whatIsNestedTooDeepIsRefused(String opening) {
    for (String root : List.of("<rss version='2.0'>", "<urlset>")) {
      ListingResult announced = read(root + opening.repeat(100_000), null);
      assertThat(announced).isInstanceOf(ListingResult.Unreadable.class);
      if (!opening.contains("<!--'")) { // which is no XML in the first place
        assertThat(((ListingResult.Unreadable) announced).reason())
            .contains("nested deeper than 200");
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> aFrontPageIsReadOrRefusedSoon() {
    return Stream.of(
            times("<div>", 7 * MEGABYTE),
            times("<a href=/news/1>", 5 * MEGABYTE),
            "<a href=/" + "news/a".repeat(MEGABYTE) + ">x</a>")
        .map(
            page ->
                DynamicTest.dynamicTest(
                    page.substring(0, 20),
                    () ->
                        assertTimeoutPreemptively(
                            SOON, () -> assertThat(read(page, "/news/.*a.*b.*c$")).isNotNull())));
  }

  @Test
  void robotsWithManyStarsAreReadSoon() {
    assertTimeoutPreemptively(
        SOON,
        () -> {
          String url = "https://courier.example/" + "a".repeat(2_000);
          String rules = "User-agent: *\n" + ("Disallow: /" + "*a".repeat(200) + "b\n").repeat(500);
          RobotsRules robots =
              RobotsRules.read(
                  new HttpExchange(
                      "https://courier.example/robots.txt",
                      java.time.Instant.EPOCH,
                      "",
                      200,
                      "OK",
                      okhttp3.Headers.of("Content-Type", "text/plain"),
                      rules.getBytes(StandardCharsets.UTF_8)),
                  java.time.Instant.EPOCH);
          for (int i = 0; i < 10; i++) {
            assertThat(robots.allow(url)).isTrue();
          }
        });
  }
}
