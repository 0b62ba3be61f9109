package stet.intake.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever a page is made of, it is read or refused soon. */
class HostilePagesTest {

  /** Seconds of processor time on a machine that is busy; what is quadratic takes hours. */
  private static final Duration SOON = Duration.ofSeconds(90);

  private static final int MEGABYTE = 1_000_000;

  private static final String ARTICLE =
      "<h1>Ferry sinks</h1><p>The ferry sank in the harbour on Monday morning, and all of its"
          + " passengers were saved by fishermen who had seen it.</p>";

  private static String times(String what, int length) {
    return what.repeat(Math.max(1, length / what.length()));
  }

  private static String page(String body) {
    return "<html><head><title>Ferry sinks</title></head><body>" + body + "</body></html>";
  }

  private static ExtractionResult extract(String html) {
    return new ArticleExtractor().extract(new HtmlPage("https://courier.example/ferry", html));
  }

  @TestFactory
  Stream<DynamicTest> isReadOrRefusedSoon() {
    Map<String, String> pages = new TreeMap<>();
    for (String tag :
        new String[] {"div", "ul><li", "blockquote", "b", "span", "a href=x", "font", "em><p"}) {
      pages.put("nested " + tag + " 100 kB", page(ARTICLE + times("<" + tag + ">", 100_000)));
      pages.put("nested " + tag + " 10 MB", page(times("<" + tag + ">", 10 * MEGABYTE) + ARTICLE));
    }
    pages.put("nested div with text", page(times("<div>a word and another ", 200_000) + ARTICLE));
    pages.put("nested tables", page(times("<table><tr><td><p>cell</p>", 3 * MEGABYTE) + ARTICLE));
    pages.put(
        "tables 200 deep, beside each other",
        page(times("<table><tr><td>x".repeat(60) + "</table>".repeat(60), 2 * MEGABYTE) + ARTICLE));
    pages.put("list items", page(times("<li>x", 3 * MEGABYTE) + ARTICLE));
    pages.put("one paragraph", page("<p>" + times("word ", 3 * MEGABYTE) + ARTICLE));
    pages.put("one word", page("<p>" + times("w", 3 * MEGABYTE) + ARTICLE));
    pages.put("paragraphs 3 MB", page(ARTICLE + times("<p>a b</p>", 3 * MEGABYTE)));
    pages.put("long paragraphs", page(ARTICLE + times("<p>" + "word ".repeat(60), 3 * MEGABYTE)));
    pages.put("headings 3 MB", page(times("<h1>Ferry sinks</h1>", 3 * MEGABYTE) + ARTICLE));
    pages.put(
        "headings under a long title",
        "<title>"
            + times("title word ", MEGABYTE)
            + "</title>"
            + times("<h1>Ferry sinks</h1>", MEGABYTE)
            + ARTICLE);
    pages.put("related 3 MB", page(ARTICLE + times("<div><h2>Related</h2>x</div>", 3 * MEGABYTE)));
    pages.put(
        "inputs in a long text",
        page("<div>" + times("<input type=email>word ", MEGABYTE) + ARTICLE + "</div>"));
    pages.put("forms 3 MB", page(times("<form>x</form>", 3 * MEGABYTE) + ARTICLE));
    pages.put("line breaks", page(ARTICLE + times("<br>", 3 * MEGABYTE)));
    pages.put("comments", page(ARTICLE + times("<!-- -->", 3 * MEGABYTE)));
    pages.put("open comments", page(ARTICLE + times("<!-- ", 3 * MEGABYTE)));
    pages.put("open tags", page(ARTICLE + times("<", 3 * MEGABYTE)));
    pages.put("entities", page(ARTICLE + "<p>" + times("&amp", 3 * MEGABYTE)));
    StringBuilder attributes = new StringBuilder(3 * MEGABYTE);
    for (int i = 0; attributes.length() < 3 * MEGABYTE; i++) {
      attributes.append(" a").append(i).append("=b");
    }
    pages.put("attributes", page("<div" + attributes + ">" + ARTICLE + "</div>"));
    pages.put("classes", page("<div class='" + times("related-x ", 3 * MEGABYTE) + "'>" + ARTICLE));
    pages.put(
        "data",
        page(
            "<script type='application/ld+json'>"
                + times("[", 3 * MEGABYTE)
                + "</script>"
                + ARTICLE));
    StringBuilder authors = new StringBuilder("{\"@type\":\"Article\",\"author\":[\"x y\"");
    for (int i = 0; i < 100_000; i++) {
      authors.append(",\"Ann Author").append(i).append('"');
    }
    pages.put(
        "authors",
        page(
            "<script type='application/ld+json'>"
                + authors
                + "]}</script>"
                + ARTICLE
                + times("<p>Some words stand here</p>", MEGABYTE)));
    pages.put("dashes", page(ARTICLE + "<p>http://" + times("-", 2 * MEGABYTE) + " x y</p>"));
    pages.put("updated", page(ARTICLE + "<p>updated " + times("-", 2 * MEGABYTE) + " é</p>"));
    pages.put("errors in the title", "<title>" + times("error ", MEGABYTE) + "</title><p>a b</p>");
    pages.put("misnested", page(times("<b><p><i></b>", MEGABYTE) + ARTICLE));
    pages.put("misnested links", page(times("<a href=x><div>", 2 * MEGABYTE) + ARTICLE));
    pages.put("svg", page(times("<svg><g>", 2 * MEGABYTE) + ARTICLE));
    pages.put("templates", page(times("<template>", 2 * MEGABYTE) + ARTICLE));
    pages.put("selects", page(times("<select><option>x", 2 * MEGABYTE) + ARTICLE));
    return pages.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () ->
                        assertTimeoutPreemptively(
                            SOON, () -> assertThat(extract(entry.getValue())).isNotNull())));
  }

  @Test
  void aPageThatIsNestedTooDeepIsRefusedWithItsReason() {
    assertThat(extract(page(times("<div>", 100_000) + ARTICLE)))
        .isEqualTo(
            new ExtractionResult.Refused(
                ExtractionResult.Reason.UNREADABLE,
                "its elements stand more than 200 deep in each other"));
    assertThat(extract(page(times("<div>", 10 * MEGABYTE) + ARTICLE)))
        .isEqualTo(
            new ExtractionResult.Refused(
                ExtractionResult.Reason.UNREADABLE, "it has more than 400000 tags"));
  }

  @Test
  void aHeaderOfSpacesIsReadSoon() {
    String type = "text/html; " + times("charset=", 100_000) + " ".repeat(200_000);
    byte[] body = ARTICLE.getBytes(StandardCharsets.UTF_8);
    assertTimeoutPreemptively(
        SOON,
        () -> assertThat(HtmlPage.of("https://x.example/", body, type).html()).contains("Ferry"));
  }

  /** Twelve elements of each tag, which a count of the tags does not show. */
  @Test
  void formattingThatIsOpenedAnewInEachParagraphIsRefused() {
    StringBuilder open = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      open.append("<b a=").append(i).append('>');
    }
    String html = page("<p>" + open + "<p>x".repeat(390_000));
    assertTimeoutPreemptively(
        SOON,
        () ->
            assertThat(extract(html))
                .isEqualTo(
                    new ExtractionResult.Refused(
                        ExtractionResult.Reason.UNREADABLE, "it makes more than 500000 elements")));
  }
}
